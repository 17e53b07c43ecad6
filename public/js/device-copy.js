// Copies on this device of what was typed and may not have arrived. Every page forgets what has arrived before anything is put back.
const SENT = 'kept:sent';

/** A full or forbidden store keeps nothing; the page still holds what was typed. */
export function deviceCopy(key) {
  const clear = () => attempt(() => localStorage.removeItem(key));
  const write = (value) => attempt(() => localStorage.setItem(key, JSON.stringify(value)));
  return {
    read: () => attempt(() => JSON.parse(localStorage.getItem(key))),
    write,
    clear,
    /** Notes that a form is on its way with this copy, or with those parts of it that stood on the page. */
    send: (parts = null) => attempt(() => sessionStorage.setItem(SENT, JSON.stringify({ key, parts }))),
    /** Forgets some parts, and with the last of them the copy. */
    drop(parts) {
      const left = Object.entries(this.read() ?? {}).filter(([name]) => !parts.includes(name));
      if (left.length === 0) clear();
      else write(Object.fromEntries(left));
    },
  };
}

forgetWhatArrived();

/**
 * Whatever is taken in is answered with a redirect; a problem, an ended session or link, an error and the browser's own page without a
 * connection are not. Only a redirect therefore says that a copy has served its purpose.
 */
function forgetWhatArrived() {
  const sent = attempt(() => JSON.parse(sessionStorage.getItem(SENT)));
  attempt(() => sessionStorage.removeItem(SENT));
  const [page] = performance.getEntriesByType('navigation');
  if (!sent || !(page?.redirectCount > 0)) return;
  const copy = deviceCopy(sent.key);
  if (sent.parts === null) copy.clear();
  else copy.drop(sent.parts);
}

function attempt(act) {
  try {
    return act() ?? null;
  } catch {
    return null;
  }
}
