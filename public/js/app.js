// Loaded by every page; everything here only improves what already works without it.
import './folds.js';
import './kept.js';

const isTyping = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** After a failed submit the summary takes focus, so that it is read out and its links are one Tab away. */
function focusErrorSummary() {
  document.querySelector('[data-error-summary]')?.focus();
}

/** A choice group has no element with the field's name as id that takes focus; go to its first control instead. */
function followSummaryLinks() {
  for (const link of document.querySelectorAll('[data-error-summary] a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const control = target?.matches('input, textarea, select') ? target : target?.querySelector('input, textarea, select');
      if (!control) return;
      event.preventDefault();
      target.scrollIntoView({ block: 'start' });
      control.focus({ preventScroll: true });
    });
  }
}

function bindKeys() {
  document.addEventListener('keydown', (event) => {
    const wantsSearch = event.key === '/' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (event.key === '/' && isTyping(event.target)) return;
    if (wantsSearch) {
      const search = document.querySelector('[data-search]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.key === '?' && !isTyping(event.target)) document.getElementById('shortcuts')?.showModal?.();
    if (event.key === 'Escape') document.querySelector('[data-toast]')?.remove();
  });
}

/** The server keeps a double submit from creating two things; this keeps it from happening and says that work is under way. */
function guardSubmits() {
  const pressed = new Set();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (event.defaultPrevented || !(button instanceof HTMLButtonElement) || form.method !== 'post' || form.target) return;
    // A disabled button would drop its own name and value, so it is disabled after the form has been read.
    setTimeout(() => {
      button.disabled = true;
      button.setAttribute('aria-busy', 'true');
      pressed.add(button);
    });
  });
  window.addEventListener('pageshow', () => {
    for (const button of pressed) {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    }
    pressed.clear();
  });
}

/** A status that is there when the page opens is not read out; one that arrives afterwards is. */
function readToastsOut() {
  const toasts = document.querySelector('.toasts');
  if (!toasts?.firstElementChild) return;
  setTimeout(() => {
    if (!toasts.contains(document.activeElement)) toasts.append(...toasts.children);
  }, 400);
}

function dismissToasts() {
  for (const toast of document.querySelectorAll('[data-toast]')) {
    const button = toast.querySelector('[data-dismiss]');
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', () => toast.remove());
  }
}

function bindPrint() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

/** Bars of a constant sum and its running total follow the typing. */
function followSums() {
  for (const sum of document.querySelectorAll('[data-sum]')) {
    const total = Number(sum.dataset.sum);
    const line = sum.parentElement?.querySelector('[data-sum-left]');
    sum.addEventListener('input', () => {
      let placed = 0;
      for (const row of sum.querySelectorAll('.sum__row')) {
        const points = Number(row.querySelector('input').value) || 0;
        row.querySelector('meter').value = points;
        placed += points;
      }
      if (!line) return;
      const left = total - placed;
      const points = Math.abs(left) === 1 ? 'point' : 'points';
      line.firstElementChild.className = '';
      line.firstElementChild.textContent =
        left === 0 ? 'All points are placed' : `${Math.abs(left)} ${points} ${left > 0 ? 'left to place' : 'too many'}`;
      line.querySelector('output').textContent = `${placed} of ${total}`;
    });
  }
}

/** One item holds one rank: choosing it for another rank takes it from the first. */
function keepRanksApart() {
  for (const table of document.querySelectorAll('[data-rank]')) {
    table.addEventListener('change', ({ target }) => {
      for (const other of target.closest('tr').querySelectorAll('input[type="radio"]')) if (other !== target) other.checked = false;
    });
  }
}

focusErrorSummary();
followSummaryLinks();
bindKeys();
guardSubmits();
dismissToasts();
readToastsOut();
bindPrint();
followSums();
keepRanksApart();
