// One button that opens or closes every note in the margin; without it each note opens by itself.

function addToggle() {
  const notes = [...document.querySelectorAll('.doc__source')];
  const bar = document.querySelector('[data-actions]');
  if (notes.length === 0 || !bar) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--plain';
  const show = () => {
    button.textContent = notes.every((note) => note.open) ? 'Hide sources' : 'Show all sources';
  };
  button.addEventListener('click', () => {
    const open = !notes.every((note) => note.open);
    for (const note of notes) note.open = open;
    show();
  });
  for (const note of notes) note.addEventListener('toggle', show);
  show();
  bar.insertBefore(button, bar.querySelector('[data-print]'));
}

addToggle();
