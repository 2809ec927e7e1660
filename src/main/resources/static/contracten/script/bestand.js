// Sends the chosen file as the body of one request, so that nothing of it is kept on the way; what comes back is shown here.
(function () {
  'use strict';

  function cookie(name) {
    var found = document.cookie.split('; ').filter(function (one) { return one.indexOf(name + '=') === 0; })[0];
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  function tell(form, text, wrong) {
    var place = form.querySelector('[data-melding]');
    place.className = wrong ? 'melding fout' : 'melding';
    place.textContent = text;
  }

  function address(form) {
    var query = new URLSearchParams();
    form.querySelectorAll('input[name], select[name], textarea[name]').forEach(function (input) {
      if (input.type === 'file' || input.name === '_csrf' || (input.type === 'checkbox' && !input.checked)) { return; }
      query.append(input.name, input.value);
    });
    var file = form.querySelector('input[type=file]').files[0];
    query.append('naam', file.name);
    return form.getAttribute('action') + '?' + query.toString();
  }

  function show(response, form) {
    if (response.redirected) {
      window.location.assign(response.url);
      return undefined;
    }
    var type = response.headers.get('Content-Type') || '';
    if (type.indexOf('json') >= 0) {
      return response.json().then(function (answer) {
        if (response.ok) {
          window.location.reload();
          return;
        }
        var findings = (answer.findings || []).map(function (finding) { return finding.message; });
        tell(form, findings.length ? findings.join(' ') : answer.detail, true);
      });
    }
    return response.text().then(function (text) {
      var page = new DOMParser().parseFromString(text, 'text/html');
      var main = page.querySelector('main');
      document.title = page.title;
      document.querySelector('main').replaceWith(main);
      main.setAttribute('tabindex', '-1');
      main.focus();
      window.scrollTo(0, 0);
    });
  }

  function send(form, to, headers, body) {
    var button = form.querySelector('button[type=submit]');
    button.disabled = true;
    headers['X-CSRF-TOKEN'] = cookie('IRONSTOCK-CSRF');
    fetch(to, {method: 'POST', credentials: 'same-origin', headers: headers, body: body})
      .then(function (response) { return show(response, form); })
      .catch(function () { tell(form, 'Er is niets verzonden. Probeer het opnieuw.', true); })
      .finally(function () { button.disabled = false; });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.matches('[data-verklaring]')) {
      event.preventDefault();
      send(form, form.getAttribute('action'), {'Content-Type': 'application/x-www-form-urlencoded'},
        new URLSearchParams(new FormData(form)));
      return;
    }
    if (!form.matches('[data-bestand]')) { return; }
    event.preventDefault();
    var file = form.querySelector('input[type=file]').files[0];
    if (!file) {
      tell(form, 'Kies eerst een bestand.', true);
      return;
    }
    tell(form, 'Het bestand (' + Math.ceil(file.size / 1024).toLocaleString('nl-NL') + ' kB) wordt verzonden en gelezen … ', false);
    var bar = document.createElement('progress');
    bar.setAttribute('aria-label', 'Verzenden en lezen');
    form.querySelector('[data-melding]').append(bar);
    send(form, address(form), {'Content-Type': 'application/octet-stream'}, file);
  });
}());
