// Folds open, close and print by themselves; this is for browsers that do not yet open them for a link or on paper.

function openForAnchor() {
  let fold = document.querySelector(':target')?.parentElement.closest('details:not([open])');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement.closest('details:not([open])');
  }
}

function openOnPaper() {
  if (CSS.supports('selector(::details-content)')) return;
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('.fold:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}

openForAnchor();
window.addEventListener('hashchange', openForAnchor);
openOnPaper();
