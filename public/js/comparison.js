// Weights as sliders whose result follows while they are moved. Without this the fields are numbers and the form is sent by its button.

const WAIT_MS = 250;

function makeSlider(input) {
  const shown = document.createElement('output');
  shown.htmlFor = input.id;
  const show = () => {
    shown.value = input.value;
  };
  input.type = 'range';
  input.after(shown);
  input.addEventListener('input', show);
  show();
}

function follow(form) {
  const result = document.querySelector('[data-what-if-result]');
  let timer;
  let running = new AbortController();

  async function load() {
    running.abort();
    running = new AbortController();
    try {
      const query = new URLSearchParams(new FormData(form));
      const response = await fetch(`${form.dataset.whatIf}?${query}`, { signal: running.signal, redirect: 'error' });
      // The button still works when this does not: an expired session, a lost connection.
      if (!response.ok) return;
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      result.replaceChildren(...answer.body.childNodes);
    } catch (error) {
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error;
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(load, WAIT_MS);
  });
}

for (const form of document.querySelectorAll('[data-what-if]')) {
  for (const input of form.querySelectorAll('input[type=number]')) makeSlider(input);
  follow(form);
}
