/** A card that sets texts beside what stands in a form, with what can be done about them. */
export function choiceCard(lines, buttons) {
  const card = document.createElement('section');
  card.className = 'card';
  card.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'buttons';
  row.append(...buttons.map(([label, act]) => buttonOf(label, act)));
  card.append(...lines.map(([term, text]) => lineOf(term, text)), row);
  return card;
}

function lineOf(term, text) {
  const line = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = `${term}: `;
  const words = document.createElement('span');
  words.className = 'card__words';
  words.textContent = text;
  line.append(strong, words);
  return line;
}

function buttonOf(label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--plain';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
