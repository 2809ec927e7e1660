/* Keeps the map of a handover up to date while somebody looks at it: asks for it anew every ten seconds. */
(function () {
  'use strict';
  var map = document.querySelector('[data-kaart]');
  if (!map) {
    return;
  }
  var pause = 10000;

  function ask() {
    if (document.hidden) {
      return;
    }
    fetch(map.getAttribute('data-kaart'), {credentials: 'same-origin', headers: {'Accept': 'text/html'}})
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : null;
      })
      .then(function (text) {
        if (text === null) {
          return;
        }
        var fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('#kaart-inhoud');
        var old = map.querySelector('#kaart-inhoud');
        // Only what differs is put in place, so that nothing is read aloud again and no scrolling is lost.
        if (fresh && old && fresh.innerHTML !== old.innerHTML) {
          old.replaceWith(document.importNode(fresh, true));
        }
      })
      .catch(function () { /* the next time */ });
  }

  window.setInterval(ask, pause);
  document.addEventListener('visibilitychange', ask);
}());
