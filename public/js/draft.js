// Saves a form while it is filled in, as a draft. Without this script the button that saves it for later does the same.
import { showProgress } from './progress.js';

const draft = document.querySelector('form[data-draft]');
if (draft) keepDraft(draft);

function keepDraft(form) {
  const note = document.querySelector('[data-saved]');
  let timer;
  let running = null;
  let isDirty = false;
  let isStopped = false;

  const say = (text) => {
    if (note) note.textContent = text;
  };

  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const later = (delay) => {
    cancel();
    timer = setTimeout(save, delay);
  };

  // One save at a time: the next one needs the versions the last one gave back.
  const save = () => {
    cancel();
    if (isStopped || running || !isDirty) return;
    isDirty = false;
    running = send()
      .catch(() => {
        isDirty = true;
        say('Not saved yet: no connection. It is tried again in ten seconds.');
        later(10000);
      })
      .finally(() => {
        running = null;
        if (isDirty && !timer) save();
      });
  };

  const send = async () => {
    say('Saving');
    const body = new URLSearchParams(new FormData(form));
    const options = { method: 'POST', headers: { accept: 'application/json' }, body, redirect: 'error', keepalive: true };
    const response = await fetch(form.dataset.draft, options);
    const answer = await response.json();
    if (!response.ok) {
      isStopped = true;
      say(answer.message ?? `Not saved. ${answer.error}`);
      return;
    }
    for (const [name, version] of Object.entries(answer.versions)) form.elements.namedItem(name).value = version;
    say(answer.saved);
    showProgress(answer.progress);
  };

  const saveSoon = (delay) => {
    isDirty = true;
    later(delay);
  };

  form.addEventListener('input', () => saveSoon(900));
  form.addEventListener('change', () => saveSoon(0));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });

  // A save under way would make the versions in the form stale: let it finish, then send.
  form.addEventListener('submit', async (event) => {
    cancel();
    isDirty = false;
    if (!running) return;
    event.preventDefault();
    await running;
    form.requestSubmit(event.submitter);
  });
}
