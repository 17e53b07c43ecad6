/** Says in the page's note of what is saved; a page without one keeps quiet. */
export function say(text) {
  const note = document.querySelector('[data-saved]');
  if (note) note.textContent = text;
}

/** In the reader's own time, where the server could only name its own. */
export function saySaved() {
  say(`Saved at ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`);
}
