// Keeps what is typed into a form on this device until it has been sent.
import { choiceCard } from './choice-card.js';
import { deviceCopy } from './device-copy.js';
import { say } from './saved.js';

const MOST_DAYS = 30;

for (const form of document.querySelectorAll('form[data-kept]')) keep(form);

function keep(form) {
  const copy = deviceCopy(form.action);
  // Texts of the copy that stand beside a field which holds another.
  let beside = [];
  const write = () => {
    const fields = typedIn(form);
    if (Object.keys(fields).length + beside.length === 0) copy.clear();
    else copy.write({ at: Date.now(), fields, beside });
  };

  /** The field keeps what it holds; the other text can be exchanged for it, and back again, until one of them is let go. */
  const offer = (field, text, label = 'Typed here and not sent') => {
    const entry = [field.name, text];
    beside.push(entry);
    const letGo = () => {
      card.remove();
      beside = beside.filter((one) => one !== entry);
      field.focus();
    };
    const swap = () => {
      letGo();
      const before = field.value;
      field.value = text;
      if (before.trim() !== '') offer(field, before, 'What stood here');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const forget = () => {
      letGo();
      write();
    };
    const card = choiceCard(
      [[label, text]],
      [
        ['Use this text', swap],
        ['Forget this text', forget],
      ],
    );
    field.closest('.field').append(card);
  };

  const said = restore(form, copy, offer);
  if (said) say(said);
  form.addEventListener('input', () => {
    write();
    say('Kept on this device until you send it.');
  });
  form.addEventListener('submit', () => copy.send());
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && field.matches('textarea, input[type="text"]'));
}

/** What was typed and not only printed by the page; a page that answers a failed send prints what was typed. */
function typedIn(form) {
  const isAnswer = isAnswerToSending();
  const typed = fieldsOf(form).filter(({ value, defaultValue }) => value !== '' && (isAnswer || !isSame(value, defaultValue)));
  return Object.fromEntries(typed.map(({ name, value }) => [name, value]));
}

/** Puts back what was kept, where a field is empty; says what there is to see. */
function restore(form, copy, offer) {
  const kept = copy.read();
  if (!kept || isAnswerToSending()) return null;
  if (Date.now() - kept.at > MOST_DAYS * 86_400_000) {
    copy.clear();
    return null;
  }
  let [filled, offered] = [0, 0];
  for (const field of fieldsOf(form)) {
    const texts = [...Object.entries(kept.fields), ...(kept.beside ?? [])].flatMap(([name, text]) => (name === field.name ? [text] : []));
    for (const text of new Set(texts)) {
      if (isSame(text, field.value)) continue;
      if (field.value === '') {
        field.value = text;
        filled++;
      } else {
        offer(field, text);
        offered++;
      }
    }
  }
  if (filled + offered === 0) copy.clear();
  if (offered > 0) return 'What you had typed on this device is back, beside what stands there. It is not sent yet.';
  return filled > 0 ? 'What you had typed on this device is back. It is not sent yet.' : null;
}

function isAnswerToSending() {
  return document.querySelector('[data-error-summary]') !== null;
}

/** What comes back from the server has other line ends and no blanks around it. */
function isSame(one, other) {
  const plain = (text) => text.replace(/\r\n?/g, '\n').trim();
  return plain(one) === plain(other);
}
