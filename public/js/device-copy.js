/** A copy on this device of what was typed and may not have arrived; a full or forbidden store keeps nothing, and the page still holds it. */
export function deviceCopy(key) {
  return {
    key,
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Said above.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Said above.
      }
    },
  };
}
