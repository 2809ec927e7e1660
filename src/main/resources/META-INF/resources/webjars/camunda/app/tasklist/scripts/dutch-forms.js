/*
 * The form renderer of Tasklist 7.24 (form-js 1.8) knows no translation: its messages, the empty choice of a list and
 * its calendar are English. This script puts Dutch in their place, tells the page that it is Dutch, and lets links in a
 * form open in a tab of their own.
 */

const EXACT = new Map([
  ['Field is required.', 'Vul dit veld in.'],
  ['Field must be a valid email.', 'Vul een geldig e-mailadres in.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Vul een internationaal telefoonnummer in, zoals +31701234567.'],
  ['Value is not a number.', 'Vul een getal in.'],
  ['Value is expected to be an integer.', 'Vul een geheel getal in.'],
  ['Date and time must both be entered.', 'Vul zowel de datum als de tijd in.'],
  ['Select', 'Kies…'],
  ['Search', 'Zoeken'],
  ['No results', 'Geen resultaten'],
  ['All values selected', 'Alles is gekozen'],
  ['Nothing to show.', 'Geen gegevens.'],
  ['Checked', 'Aangevinkt'],
  ['Not checked', 'Niet aangevinkt'],
  ['Next page', 'Volgende pagina'],
  ['Previous page', 'Vorige pagina'],
  ['Increment', 'Verhogen'],
  ['Decrement', 'Verlagen'],
  ['hh:mm', 'uu:mm'],
  ['dd-mm-yyyy', 'dd-mm-jjjj'],
  ['d-m-yyyy', 'dd-mm-jjjj'],
  ['Failed to render form', 'Het formulier kan niet worden getoond']
]);

const PATTERNS = [
  [/^Field must match pattern .*$/s, () => 'De waarde heeft niet de gevraagde vorm.'],
  [/^Field must have minimum value of (.*)\.$/, found => `De waarde is ten minste ${found[1]}.`],
  [/^Field must have maximum value of (.*)\.$/, found => `De waarde is ten hoogste ${found[1]}.`],
  [/^Field must have minimum length of (.*)\.$/, found => `Vul ten minste ${found[1]} tekens in.`],
  [/^Field must have maximum length of (.*)\.$/, found => `Vul ten hoogste ${found[1]} tekens in.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, found => `Gebruik ten hoogste ${found[1]} cijfers achter de komma.`],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/,
    found => `Deze waarde kan niet; de naaste waarden zijn ${found[1]} en ${found[2]}.`]
];

/** Only what form-js says by itself is translated; what a form or a case says stays as it is. */
const PLACES = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-select-display, .fjs-dropdownlist, .fjs-table-footer,'
  + ' .fjs-timepicker, .fjs-datepicker, .fjs-number-arrow-container';

function dutch(text) {
  const known = EXACT.get(text);
  if (known) {
    return known;
  }
  for (const [pattern, sentence] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) {
      return sentence(found);
    }
  }
  return null;
}

function translateText(node) {
  const parent = node.parentElement;
  if (parent && parent.closest('.fjs-container') && parent.closest(PLACES)) {
    const replacement = dutch(node.nodeValue);
    if (replacement !== null && replacement !== node.nodeValue) {
      node.nodeValue = replacement;
    }
  }
}

function translateAttributes(element) {
  ['placeholder', 'aria-label', 'title'].forEach(name => {
    const value = element.getAttribute(name);
    const replacement = value === null ? null : dutch(value);
    if (replacement !== null && replacement !== value) {
      element.setAttribute(name, replacement);
    }
  });
}

/** A document opens beside the task: who follows its link must not lose what was filled in. */
function openApart(element) {
  if (element.tagName === 'A' && element.hasAttribute('href') && !element.hasAttribute('target')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener');
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    if (node.closest('.fjs-container')) {
      translateAttributes(node);
      openApart(node);
    }
    node.childNodes.forEach(translate);
  }
}

const observer = new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'characterData') {
    translateText(change.target);
  } else if (change.type === 'attributes') {
    if (change.target.closest('.fjs-container')) {
      translateAttributes(change.target);
    }
  } else {
    change.addedNodes.forEach(translate);
  }
}));
observer.observe(document.body, {
  childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['placeholder', 'aria-label', 'title']
});

/** form-js asks for the order of a date in the locale "default", that of the browser; officials read Dutch dates. */
window.Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, ...rest]) => new target(locale === 'default' ? 'nl-NL' : locale, ...rest),
  apply: (target, self, [locale, ...rest]) => target(locale === 'default' ? 'nl-NL' : locale, ...rest)
});

if (window.flatpickr) {
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
      longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
        'november', 'december']
    },
    firstDayOfWeek: 1,
    weekAbbreviation: 'wk',
    rangeSeparator: ' t/m ',
    scrollTitle: 'Scroll voor volgende of vorige',
    toggleTitle: 'Klik om te wisselen',
    yearAriaLabel: 'Jaar',
    monthAriaLabel: 'Maand',
    hourAriaLabel: 'Uur',
    minuteAriaLabel: 'Minuut',
    time_24hr: true,
    ordinal: () => ''
  });
}

/** What the server said about a refused answer, without the English lead that the REST layer puts before it. */
function plainly(message) {
  return String(message)
    .replace(/^Cannot instantiate process definition \S+:\s+/, '')
    .replace(/^Cannot (?:submit|complete|claim|delegate)[^:]*:\s*/, '');
}

if (window.angular) {
  window.angular.module('ironstock', []).config(['$provide', $provide => {
    $provide.decorator('Notifications', ['$delegate', $delegate => {
      const add = $delegate.add;
      $delegate.add = function(notification) {
        if (notification && notification.message) {
          notification.message = plainly(notification.message);
          notification.status = String(notification.status).replace(/\.?\s*$/, ':');
        }
        return add.call(this, notification);
      };
      return $delegate;
    }]);
  }]);
}

document.documentElement.lang = 'nl';
