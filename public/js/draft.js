// Saves a form while it is filled in, as a draft. Without this script the button that saves it for later does the same.
import { showProgress } from './progress.js';
import { say } from './saved.js';

const RETRY_MS = 10_000;
// What may still be sent while the page goes away; a longer body would be refused.
const MOST_KEPT_ALIVE = 60_000;

const draft = document.querySelector('form[data-draft]');
if (draft) keepDraft(draft);

function keepDraft(form) {
  let timer;
  let running = null;
  let isDirty = false;
  let isStopped = false;

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
        later(RETRY_MS);
      })
      .finally(() => {
        running = null;
        if (isDirty && !timer) save();
      });
  };

  const send = async () => {
    say('Saving');
    const body = new URLSearchParams(new FormData(form));
    const keepalive = String(body).length < MOST_KEPT_ALIVE;
    const options = { method: 'POST', headers: { accept: 'application/json' }, body, redirect: 'error', keepalive };
    const response = await fetch(form.dataset.draft, options);
    if (response.status >= 500) throw new Error(`Answered ${response.status}`);
    const answer = await response.json();
    if (!response.ok) return refused(response.status, answer);
    for (const [name, version] of Object.entries(answer.versions)) form.elements.namedItem(name).value = version;
    say(answer.saved);
    showProgress(answer.progress);
  };

  const refused = (status, answer) => {
    if (status === 403 && answer.token) {
      takeToken(answer.token);
      return saveSoon(0);
    }
    if (status === 401) {
      say(`Not saved. ${answer.error} in another window; it is then saved from here.`);
      return saveSoon(RETRY_MS);
    }
    // What is wrong with the text itself may be put right by going on.
    isStopped = status !== 422;
    say(answer.message ?? `Not saved. ${answer.error}`);
  };

  const saveSoon = (delay) => {
    isDirty = true;
    later(delay);
  };

  form.addEventListener('input', () => saveSoon(900));
  form.addEventListener('change', () => saveSoon(0));
  // Going away, and coming back from signing in elsewhere.
  document.addEventListener('visibilitychange', save);

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

/** Signing in again in another window gives a new token: every form of this page goes on with it. */
function takeToken(token) {
  for (const field of document.querySelectorAll('[name="_csrf"]')) field.value = token;
}
