// Lets a card of the board be dragged to another stage. The form in each card does the same, with the keyboard and without this script.

const board = document.querySelector('[data-board]');
if (board) dragCards(board);

function dragCards(board) {
  let dragged = null;
  for (const card of board.querySelectorAll('[data-card]')) card.draggable = true;

  board.addEventListener('dragstart', ({ target, dataTransfer }) => {
    dragged = target.closest('[data-card]');
    if (dragged) dataTransfer.effectAllowed = 'move';
  });
  board.addEventListener('dragend', () => {
    dragged = null;
    mark(null);
  });
  board.addEventListener('dragover', (event) => {
    const stage = event.target.closest('[data-stage]');
    mark(stage && mayGo(dragged, stage) ? stage : null);
    if (stage && mayGo(dragged, stage)) event.preventDefault();
  });
  board.addEventListener('drop', (event) => {
    const stage = event.target.closest('[data-stage]');
    if (!stage || !mayGo(dragged, stage)) return;
    event.preventDefault();
    const form = dragged.querySelector('form');
    form.elements.namedItem('to').value = stage.dataset.stage;
    form.requestSubmit();
  });

  function mark(stage) {
    for (const one of board.querySelectorAll('[data-stage]')) one.toggleAttribute('data-over', one === stage);
  }
}

/** Only where the card's own form could send it. */
function mayGo(card, stage) {
  if (!card || card.dataset.from === stage.dataset.stage) return false;
  return [...card.querySelectorAll('select[name="to"] option')].some((option) => option.value === stage.dataset.stage);
}
