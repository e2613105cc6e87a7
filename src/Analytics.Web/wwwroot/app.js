// What the browser has to do by itself: keep trying when the connection is lost, show where a value stands, skip the navigation.
(() => {
  "use strict";

  const retryAfter = 3000;
  const firstTries = 3;
  const firstRetryAfter = 500;
  let timer = 0;

  async function reconnect() {
    clearTimeout(timer);
    try {
      if (await Blazor.reconnect() === false)
        location.reload();
    } catch {
      // The server is still away; the next try follows.
      timer = setTimeout(reconnect, retryAfter);
    }
  }

  function watchConnection() {
    const dialog = document.getElementById("components-reconnect-modal");
    new MutationObserver(() => {
      clearTimeout(timer);
      if (dialog.classList.contains("components-reconnect-rejected"))
        location.reload();
      else if (dialog.classList.contains("components-reconnect-failed"))
        timer = setTimeout(reconnect, retryAfter);
    }).observe(dialog, { attributes: true, attributeFilter: ["class"] });
    dialog.querySelector("[data-reconnect]").addEventListener("click", reconnect);
  }

  function bringIntoView(pane, element) {
    if (!pane || !element)
      return;

    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 40 || top > pane.clientHeight * 0.75)
      pane.scrollTop += top - pane.clientHeight / 3;
  }

  function bringSideways(pane, element) {
    if (!pane || !element)
      return;

    const left = element.getBoundingClientRect().left - pane.getBoundingClientRect().left;
    if (left < 40 || left > pane.clientWidth * 0.75)
      pane.scrollLeft += left - pane.clientWidth / 3;
  }

  function hover(event, isOn) {
    const value = event.target.closest?.("[data-lines]");
    if (!value)
      return;

    const [first, last = first] = value.dataset.lines.split("-").map(Number);
    for (let line = first; line <= last; line++)
      document.querySelector(`#source-pane [data-line="${line}"]`)?.classList.toggle("hovered", isOn);
  }

  window.analytics = {
    showMarked(line) {
      const pane = document.getElementById("source-pane");
      const spot = pane?.querySelector(".page-box, .marked-cell") ?? pane?.querySelector(`[data-line="${line}"]`);
      bringIntoView(pane, spot);
      bringSideways(pane, spot);
      bringIntoView(document.getElementById("form-pane"), document.querySelector("#form-pane .value.is-marked"));
    },

    focusContent() {
      document.getElementById("content")?.focus({ preventScroll: true });
    },

    openDialog(dialog) {
      dialog?.showModal();
    },

    closeDialog(dialog) {
      dialog?.close();
    },
  };

  for (const type of ["mouseover", "focusin"])
    document.addEventListener(type, event => hover(event, true));
  for (const type of ["mouseout", "focusout"])
    document.addEventListener(type, event => hover(event, false));

  // The framework follows a link within the page by scrolling; the next key would still start at the navigation.
  document.addEventListener("click", event => {
    if (event.target.closest?.(".skip"))
      document.getElementById("content")?.focus();
  });
  watchConnection();

  // The framework's own patience grows to half a minute and then ends; a server that is back should be noticed at once, however long it was away.
  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: Number.MAX_SAFE_INTEGER,
        retryIntervalMilliseconds: tries => tries < firstTries ? firstRetryAfter : retryAfter,
      },
    },
  });
})();
