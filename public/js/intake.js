// Saves each answer of the intake as it is given. Without this script the button of the page does the same for the whole page.
import { choiceCard } from './choice-card.js';
import { deviceCopy } from './device-copy.js';
import { showProgress } from './progress.js';
import { say, saySaved } from './saved.js';

const RETRY_MS = 10_000;
const TYPING_MS = 900;

const form = document.querySelector('form[data-intake]');
if (form) keepAnswers(form);

function keepAnswers(page) {
  const copies = localCopies(`intake:${page.dataset.key}`);
  const waiting = new Set();
  const timers = new Map();
  let running = null;
  let isStopped = false;

  const saveSoon = (itemId, delay) => {
    copies.keep(itemId, entriesOf(itemOf(itemId)));
    clearTimeout(timers.get(itemId));
    timers.set(
      itemId,
      setTimeout(() => enqueue(itemId), delay),
    );
  };

  const enqueue = (itemId) => {
    timers.delete(itemId);
    waiting.add(itemId);
    work();
  };

  // One save at a time: the next save of the same item needs the version the last one gave back.
  const work = () => {
    if (running || isStopped) return;
    const [itemId] = waiting;
    if (itemId === undefined) return;
    waiting.delete(itemId);
    running = save(itemId)
      .catch(() => {
        waiting.add(itemId);
        say('Not saved yet. Your answers are kept on this device and sent as soon as the connection is back.');
        setTimeout(work, RETRY_MS);
        return 'wait';
      })
      .then((outcome) => {
        running = null;
        if (outcome !== 'wait') work();
      });
  };

  const save = async (itemId) => {
    const item = itemOf(itemId);
    if (!item) return;
    const sent = entriesOf(item);
    const response = await fetch(`${page.dataset.intake}/${itemId}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'x-csrf-token': page.elements.namedItem('_csrf').value },
      body: new URLSearchParams([...sent, ['turn', page.elements.namedItem('turn')?.value ?? '']]),
      redirect: 'error',
      keepalive: true,
    });
    if (response.status >= 500) throw new Error(`Answered ${response.status}`);
    take(item, sent, response.status, await response.json());
  };

  const take = (item, sent, status, answer) => {
    if (answer.version !== undefined && answer.kind !== 'changed') versionOf(item).value = answer.version;
    if (answer.kind === 'saved') {
      if (sameEntries(sent, entriesOf(item))) copies.drop(item.dataset.item);
      showProgress(answer.progress);
      if (answer.cards) showCards(answer.cards);
      saySaved();
    } else if (answer.kind === 'incomplete') {
      say(`Not saved yet: ${answer.message}.`);
    } else if (answer.kind === 'changed') {
      offerBoth(item, answer);
    } else {
      isStopped = true;
      say(refusalWords(status, answer));
    }
  };

  /** The item was changed in another window: both answers are shown, and the person chooses. */
  const offerBoth = (item, { version, theirs, yours }) => {
    say('One answer was changed elsewhere. Choose which to keep.');
    item.querySelector(':scope > [data-both]')?.remove();
    const keepOwn = () => {
      card.remove();
      versionOf(item).value = version;
      enqueue(item.dataset.item);
    };
    const takeTheirs = () => {
      copies.drop(item.dataset.item);
      location.reload();
    };
    const card = choiceCard(
      [
        ['In the other window', theirs || 'no answer'],
        ['Here', yours || 'no answer'],
      ],
      [
        ['Keep what stands here', keepOwn],
        ['Take the other answer', takeTheirs],
      ],
    );
    card.dataset.both = '';
    item.append(card);
  };

  for (const [itemId, entries] of copies.all()) {
    const item = itemOf(itemId);
    if (item && restore(item, entries)) enqueue(itemId);
  }
  page.addEventListener('change', ({ target }) => onItem(target, (itemId) => saveSoon(itemId, 0)));
  page.addEventListener('input', ({ target }) => {
    if (target.matches('textarea, input:not([type="radio"], [type="checkbox"])')) onItem(target, (itemId) => saveSoon(itemId, TYPING_MS));
  });
  window.addEventListener('online', work);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    for (const itemId of [...timers.keys()]) {
      clearTimeout(timers.get(itemId));
      enqueue(itemId);
    }
  });
  // A save under way would make the versions in the form stale: let it finish, then send.
  page.addEventListener('submit', async (event) => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    waiting.clear();
    isStopped = true;
    copies.markSent([...document.querySelectorAll('[data-item]')].map((item) => item.dataset.item));
    if (!running) return;
    event.preventDefault();
    await running;
    page.requestSubmit(event.submitter);
  });
}

function itemOf(itemId) {
  return document.querySelector(`[data-item="${CSS.escape(itemId)}"]`);
}

function versionOf(item) {
  return ownControls(item).find((control) => 'version' in control.dataset);
}

function onItem(target, act) {
  const item = target.closest('[data-item]');
  if (item) act(item.dataset.item);
}

/** The controls of an item without those of a contradiction's card that stands inside it. */
function ownControls(item) {
  return [...item.querySelectorAll('input, select, textarea')].filter((control) => control.closest('[data-item]') === item);
}

function entriesOf(item) {
  const controls = ownControls(item).filter((control) => control.name && (!/^(radio|checkbox)$/.test(control.type) || control.checked));
  return controls.map((control) => [control.name, control.value]);
}

function sameEntries(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Puts a kept copy back, with the version it was made from: a copy that is out of date must not overwrite a newer answer. */
function restore(item, entries) {
  if (document.querySelector('[data-error-summary]') || sameEntries(entries, entriesOf(item))) return false;
  for (const control of ownControls(item)) {
    const kept = entries.filter(([name]) => name === control.name).map(([, value]) => value);
    if (/^(radio|checkbox)$/.test(control.type)) control.checked = kept.includes(control.value);
    else if (kept.length > 0) control.value = kept[0];
  }
  return true;
}

function refusalWords(status, answer) {
  if (answer.kind === 'ended') return answer.message;
  if (answer.kind === 'sent') return 'Your answers were already sent, so this was not saved.';
  if (answer.kind === 'again') return 'You were asked again since this page was opened, so this was not saved. Open your link again.';
  if (answer.kind === 'closed') return 'This question is closed. Your first answer stays.';
  if (status === 401 || status === 403 || status === 404) {
    return 'Not saved: this page is too old. Open your link again; what you typed is kept on this device.';
  }
  return 'Not saved. What you typed is kept on this device.';
}

/** Cards of contradictions come and go with the answers; one that stays is left alone, since somebody may be typing in it. */
function showCards(cards) {
  const idsIn = (root) => [...root.querySelectorAll('[data-item]')].map((card) => card.dataset.item).join();
  for (const place of document.querySelectorAll('[data-contradictions]')) {
    const fresh = document.createElement('template');
    fresh.innerHTML = cards[place.dataset.contradictions] ?? '';
    if (idsIn(place) !== idsIn(fresh.content)) place.replaceChildren(fresh.content);
  }
}

/** Answers that could not be sent yet, by item. */
function localCopies(key) {
  const copy = deviceCopy(key);
  const read = () => copy.read() ?? {};
  return {
    keep: (itemId, entries) => copy.write({ ...read(), [itemId]: entries }),
    drop: (itemId) => copy.drop([itemId]),
    all: () => Object.entries(read()),
    markSent: (items) => copy.send(items),
  };
}
