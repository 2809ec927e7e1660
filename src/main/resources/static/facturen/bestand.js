// Reads the chosen file into the text field, so that one ordinary form carries it; without script one pastes the text.
(function () {
  'use strict';
  var largest = 1000000;
  var chosen = document.getElementById('gekozen');
  var message = document.getElementById('gekozen-melding');
  var text = document.getElementById('inhoud-bestand');

  chosen.addEventListener('change', function () {
    var file = chosen.files[0];
    if (!file) { return; }
    if (file.size > largest) {
      message.textContent = 'Het bestand is groter dan 1.000.000 bytes.';
      return;
    }
    file.arrayBuffer().then(function (bytes) {
      try {
        text.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        message.textContent = file.name + ' is gelezen.';
      } catch (notUtf8) {
        text.value = '';
        message.textContent = 'Het bestand is geen UTF-8; lees het in via de API.';
      }
    });
  });
}());
