// Saves answers while they are given. Without this script the button of the page does the same.
import { deviceCopy } from './device-copy.js';
import { showProgress } from './progress.js';
import { say, saySaved } from './saved.js';

const form = document.querySelector('form[data-autosave]');
if (form) keepAnswers(form);

function keepAnswers(page) {
  const store = localCopy(`assessment:${page.action}`);
  let timer;
  let running = null;
  let isDirty = false;
  let isStopped = false;

  const send = async () => {
    const body = new URLSearchParams(new FormData(page));
    const response = await fetch(page.action, { method: 'POST', headers: { accept: 'application/json' }, body, redirect: 'error' });
    const answer = await response.json();
    for (const [name, version] of Object.entries(answer.versions ?? {})) page.elements.namedItem(name).value = version;
    showProgress(answer.progress);
    // A second window, a submitted assessment, an ended session: saving again would not help, and the copy stays.
    if (!response.ok && response.status !== 422) isStopped = true;
    if (response.status >= 500) throw new Error(`Answered ${response.status}`);
    if (response.ok && !isDirty) store.clear();
    if (response.ok) saySaved();
    else say(wordsFor(response, answer));
  };

  // One save at a time: the next one needs the versions the last one gave back.
  const save = () => {
    clearTimeout(timer);
    if (running || isStopped || !isDirty) return;
    isDirty = false;
    running = send()
      .catch(() => {
        isDirty = true;
        isStopped = false;
        say('Not saved yet. Your answers are kept on this device and sent as soon as the connection is back.');
        timer = setTimeout(save, 10_000);
      })
      .finally(() => {
        running = null;
        if (isDirty && !isStopped) timer = setTimeout(save, 1_000);
      });
  };

  const saveSoon = (delay) => {
    isDirty = true;
    store.keep(page);
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  if (store.restore(page)) saveSoon(0);
  page.addEventListener('change', () => saveSoon(0));
  page.addEventListener('input', ({ target }) => target.matches('textarea, input:not([type="radio"])') && saveSoon(800));
  page.addEventListener('submit', () => {
    clearTimeout(timer);
    store.send();
  });
  window.addEventListener('online', save);
}

function wordsFor(response, answer) {
  if (response.status === 403) return 'Not saved: this page is too old. Open your link again; what you typed is kept on this device.';
  return answer.message ?? 'Not saved. What you typed is kept on this device.';
}

/** What could not be sent yet, with the versions it was made from: a copy that is out of date must not overwrite a newer answer. */
function localCopy(key) {
  const copy = deviceCopy(key);
  const isAnswer = (name) => /^(value|evidence|confirmer|version)-/.test(name);
  return {
    keep: (page) => copy.write([...new FormData(page)].filter(([name]) => isAnswer(name))),
    clear: copy.clear,
    send: () => copy.send(),
    /** Puts a kept copy into the page; true when there was one. */
    restore(page) {
      const kept = copy.read();
      // A page that answers a failed save already shows what was typed.
      if (!Array.isArray(kept) || document.querySelector('[data-error-summary]')) return false;
      for (const [name, value] of kept) {
        const control = page.elements.namedItem(name);
        if (control) control.value = value;
      }
      return true;
    },
  };
}
