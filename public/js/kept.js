// Keeps what is typed into a form on this device until it has been sent.
import { deviceCopy } from './device-copy.js';

const SENT = 'kept:sent';
const MOST_DAYS = 30;

forgetWhatArrived();
for (const form of document.querySelectorAll('form[data-kept]')) keep(form);

function keep(form) {
  const copy = deviceCopy(form.action);
  const note = document.querySelector('[data-saved]');
  const say = (text) => {
    if (note) note.textContent = text;
  };

  if (restore(form, copy)) say('What you had typed on this device is back. It is not sent yet.');
  form.addEventListener('input', () => {
    copy.write({ at: Date.now(), fields: typedIn(form) });
    say('Kept on this device until you send it.');
  });
  form.addEventListener('submit', () => sessionStorage.setItem(SENT, copy.key));
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && field.matches('textarea, input[type="text"]'));
}

function typedIn(form) {
  return Object.fromEntries(fieldsOf(form).flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
}

/** True where something was put back. A page that answers a failed send already shows what was typed. */
function restore(form, copy) {
  const kept = copy.read();
  if (!kept || document.querySelector('[data-error-summary]')) return false;
  if (Date.now() - kept.at > MOST_DAYS * 86_400_000) {
    copy.clear();
    return false;
  }
  const empty = fieldsOf(form).filter(({ name, value }) => value === '' && kept.fields[name]);
  for (const field of empty) field.value = kept.fields[field.name];
  return empty.length > 0;
}

/**
 * The form was sent and another page is here: the copy has served its purpose. The form itself, come back, keeps it, and so does a
 * page of the plain layout, which says that nothing was taken: a link or session that ended, an error.
 */
function forgetWhatArrived() {
  const key = sessionStorage.getItem(SENT);
  if (!key) return;
  sessionStorage.removeItem(SENT);
  const isBack = [...document.querySelectorAll('form[data-kept]')].some((form) => form.action === key);
  if (!isBack && !document.body.classList.contains('plain')) deviceCopy(key).clear();
}
