/*
 * Form kit of Iron Stock: what an embedded HTML form of Tasklist needs, so that the form itself stays plain HTML.
 *
 * A form file (forms/<module>/<formId>.html, beside it <formId>.schema.json) is one <form> with one script:
 *
 *   <form role="form" data-ironstock-form>
 *     <div data-view></div>                                  facts, documents, tables and findings appear here
 *     <div class="form-group">
 *       <label for="reason">Toelichting</label>
 *       <textarea id="reason" name="reason" class="form-control" required maxlength="2000"></textarea>
 *     </div>
 *     <div data-lots></div>
 *     <script cam-script type="text/form-script">
 *       var lots;
 *       IronStock.form(camForm, {
 *         build: function (view, form) {                     optional; runs once the view is there
 *           lots = IronStock.rows(form.querySelector('[data-lots]'), {
 *             caption: 'Percelen',
 *             columns: [
 *               {name: 'title', label: 'Perceel', type: 'text', required: true},
 *               {name: 'quantity', label: 'Aantal', type: 'number', step: 1, min: 1, required: true},
 *               {name: 'maximumCents', label: 'Maximum (EUR)', type: 'cents', required: true},
 *               {name: 'kind', label: 'Soort', type: 'select', options: [{value: 'MASK', label: 'Mondmasker'}]},
 *               {name: 'supplierId', type: 'hidden'}
 *             ],
 *             rows: view.data.lots, addLabel: 'Perceel toevoegen', removeLabel: 'Verwijderen', min: 1});
 *         },
 *         answer: function (form) {                          becomes the String variable `answer`, as JSON
 *           var answer = IronStock.values(form);
 *           answer.lots = lots.values();
 *           return answer;
 *         }
 *       });
 *     </script>
 *   </form>
 *
 * IronStock.form(camForm, {build, answer, check})
 *   `answer` may be left out: then it is IronStock.values(form).
 *   `check(answer, form)` may return a list of Dutch sentences; one or more stop the submission and are shown.
 *   Without a view the form cannot be submitted: nobody decides on what they have not seen.
 *   Required, min, max, step, pattern, maxlength of the inputs are checked with Dutch messages. For an input with a
 *   `pattern` put the rule in words in `title`. Labels of required inputs get their star by themselves.
 *   The "Opslaan" button keeps a draft of all inputs and rows in this browser until the task is completed.
 *
 * data-when="outcome=REFUSED" on a part of the form: it stands there only while that choice is made (several values with
 *   a bar: outcome=REFUSED|WAIT; a lone checkbox is true or false). What does not stand there is neither required nor handed
 *   in, so its inputs may be `required`.
 *
 * What the view offers: `view.data.offered`, e.g. {stop: ['CANCEL']}, leaves only these choices of a name standing, and
 *   takes a sole one; `view.data.bounds`, e.g. {heldOn: {max: '2026-12-31'}}, sets min and max of an input.
 *   TaskView.offering, and TaskView.between or notBefore, of the server make them.
 *
 * IronStock.yesNo({name, label, maxlength}) makes one statement with yes or no (`name`) and an explanation (`name`Text).
 *
 * IronStock.values(form) collects every named input outside row tables. Empty fields are left out.
 *   type=number and type=range       number
 *   data-type="whole"                number, from a text field
 *   data-type="cents"                whole cents, from an amount as 1.234,56
 *   one checkbox of a name           true or false; with data-type="list" or several of a name: the list of values
 *   radio, select, date, text        text as the browser gives it (dates yyyy-MM-dd)
 *
 * IronStock.rows(container, {caption, columns, rows, addLabel, removeLabel, min, max})
 *   column: {name, label, type, options, required, step, min, max, maxlength, pattern, hint}
 *   type: text (default), textarea, number, whole, cents, date, select, checkbox, fact (shown only, still in the
 *   values), hidden (not shown, still in the values). Without addLabel no rows are added, without removeLabel none
 *   removed. A column may have `when: function (row) { return boolean; }`: where false, the cell stays empty.
 *   With `about: 'Inschrijver en grond'` all facts of a row stand under each other in one first column of that name, so
 *   that a row with much to read keeps its inputs in sight; facts without a value are left out of it.
 *   With five columns or more, or `wide: true`, the cells of a row stand under each other where the form is narrow.
 *   Returns {values(), add(row), element}.
 *
 * IronStock.pages(container, {pages: [{label, rows}], pageLabel, shown, ...as rows}) is a table of rows that falls in pages,
 *   e.g. one for each bidder. With few rows all stand in one table; with many one page is shown at a time, and a list of
 *   the pages says how far each is. `shown(page, index)` runs when a page appears.
 *   Returns {values(), missing(), element}: the rows of all pages; and Dutch sentences for `check` while a page lacks
 *   something, upon which the first of these pages is shown.
 *
 * IronStock.countSheet(container, {task, sheet, title, lines, found}) is a sheet for counting stock; see count-sheet.js.
 *
 * IronStock.render(element, view) shows a view elsewhere; IronStock.view(taskId) fetches one (Promise),
 * IronStock.part(taskId, part) a part of it.
 * IronStock.el(tag, attributes, ...children) makes elements; text is always text, never markup.
 * IronStock.euro(cents) writes an amount as an official reads it.
 */

import {countSheet} from './count-sheet.js';

const appRoot = (document.querySelector('base') || document.body).getAttribute('app-root') || '/camunda';
const siteRoot = appRoot.replace(/\/camunda\/?$/, '');
const DRAFT = 'ironstockDraft';
const ANSWER = 'answer';
let serial = 0;

/** Element with attributes and children; a string child becomes a text node, so nothing is ever read as markup. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  });
  children.flat().forEach(child => {
    if (child !== null && child !== undefined) {
      element.append(child instanceof Node ? child : String(child));
    }
  });
  return element;
}

/** The address as a link may use it: our own site or https, never a script. */
function safeAddress(href) {
  try {
    const text = String(href || '');
    const address = new URL(text.startsWith('/') && !text.startsWith('//') ? siteRoot + text : text, window.location.origin);
    const own = address.origin === window.location.origin;
    return own || address.protocol === 'https:' ? address.href : null;
  } catch (malformed) {
    return null;
  }
}

function euro(cents) {
  return new Intl.NumberFormat('nl-NL', {style: 'currency', currency: 'EUR'}).format(Number(cents) / 100);
}

/** Whole cents of an amount as a Dutch official writes it (1.234,56); null when it is none. */
function toCents(text) {
  const plain = String(text).replace(/[\s\u00a0€]/g, '').replace(/,-+$/, '');
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(plain);
  if (!match) {
    return null;
  }
  const cents = Number(match[2].replace(/\./g, '')) * 100 + Number(((match[3] || '') + '00').slice(0, 2));
  return Number.isSafeInteger(cents) ? (match[1] ? -cents : cents) : null;
}

function fromCents(cents) {
  return cents === null || cents === undefined || cents === ''
    ? ''
    : new Intl.NumberFormat('nl-NL', {minimumFractionDigits: 2, maximumFractionDigits: 2}).format(Number(cents) / 100);
}

/* ------------------------------------------------------------------ view */

async function problemText(response, fallback) {
  try {
    const problem = await response.json();
    const findings = (problem.findings || []).map(finding => finding.message).filter(Boolean);
    return findings.length ? findings.join(' ') : problem.detail || problem.message || fallback;
  } catch (noJson) {
    return fallback;
  }
}

const STATUS = {
  401: 'Uw sessie is verlopen. Meld u opnieuw aan.',
  403: 'U mag deze gegevens niet inzien. Is de taak aan u toegewezen?',
  404: 'Deze taak bestaat niet meer. Ververs de takenlijst.'
};

/** Fetches JSON of our own site; rejects with a Dutch sentence. */
async function fetchJson(path) {
  let response;
  try {
    response = await fetch(siteRoot + path, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  } catch (offline) {
    throw new Error('De server is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.');
  }
  if (!response.ok) {
    throw new Error(STATUS[response.status]
      || await problemText(response, `De gegevens konden niet worden geladen (code ${response.status}).`));
  }
  if (!(response.headers.get('Content-Type') || '').includes('json')) {
    throw new Error(STATUS[401]);
  }
  return response.json();
}

async function fetchPart(taskId, part) {
  return {...emptyView(), ...await fetchJson(`/api/tasks/${encodeURIComponent(taskId)}/view/${encodeURIComponent(part)}`)};
}

const emptyView = () => ({facts: [], documents: [], tables: [], findings: [], data: {}});

async function fetchView(taskId) {
  return {...emptyView(), ...await fetchJson(`/api/tasks/${encodeURIComponent(taskId)}/view`)};
}

/** A text that needs the whole width to be read. */
const isLong = text => text.length > 90 || text.includes('\n');

function factList(facts) {
  return el('dl', {class: 'ironstock-facts'},
    facts.map(fact => el('div', {class: isLong(fact.value) ? 'ironstock-wide' : null}, el('dt', {}, fact.label), el('dd', {}, fact.value === '' ? '–' : fact.value))));
}

/** So many documents stand in sight; the others unfold. */
const DOCUMENTS_IN_SIGHT = 6;

function documentLine(document) {
  const href = safeAddress(document.href);
  return el('li', {},
    href
      ? el('a', {href, target: '_blank', rel: 'noopener'}, document.title,
        el('span', {class: 'ironstock-hidden'}, ' (opent in een nieuw tabblad)'))
      : document.title,
    document.sha256
      ? el('div', {class: 'ironstock-hash', title: 'SHA-256 van het document'}, 'SHA-256 ', el('code', {}, document.sha256))
      : null);
}

function documentList(documents) {
  const lines = documents.map(documentLine);
  const more = lines.length > DOCUMENTS_IN_SIGHT + 1 ? lines.splice(DOCUMENTS_IN_SIGHT) : [];
  return el('section', {class: 'ironstock-documents'},
    el('h4', {}, 'Documenten'),
    el('ul', {}, lines),
    more.length
      ? el('details', {}, el('summary', {}, `Nog ${more.length} documenten`), el('ul', {}, more))
      : null);
}

const NUMERIC = /^[€\s\u00a0-]*[\d.,]+\s*%?$/;

function tableOf(table) {
  const numeric = table.columns.map((_, index) =>
    table.rows.length > 0 && table.rows.every(row => NUMERIC.test(String(row[index] ?? '').trim())));
  return el('div', {class: 'ironstock-scroll', tabindex: '0', role: 'region', 'aria-label': table.caption},
    el('table', {class: 'table ironstock-table'},
      el('caption', {}, table.caption),
      table.rows.length ? el('thead', {}, el('tr', {}, table.columns.map((column, index) =>
        el('th', {scope: 'col', class: numeric[index] ? 'ironstock-number' : null}, column)))) : null,
      el('tbody', {}, table.rows.length
        ? table.rows.map(row => el('tr', {}, row.map((cell, index) =>
          el('td', {class: numeric[index] ? 'ironstock-number' : null}, cell ?? ''))))
        : el('tr', {}, el('td', {colspan: table.columns.length || 1}, 'Geen.')))));
}

/** A key of a field or a record, which says nothing to who reads a finding. */
const KEY = /^(?:[a-z][A-Za-z0-9]*(?:[.[][\w.[\]]*)?|[0-9a-f]{8}-[0-9a-f-]{27})$/;

function findingList(findings) {
  const blocking = findings.filter(finding => finding.severity !== 'WARNING');
  const warnings = findings.filter(finding => finding.severity === 'WARNING');
  const list = (title, style, some) => some.length === 0 ? null
    : el('section', {class: 'ironstock-findings ' + style},
      el('h4', {}, `${title} (${some.length})`),
      el('ul', {}, some.map(finding => el('li', {},
        finding.subject && !KEY.test(finding.subject) ? el('strong', {}, finding.subject + ': ') : null,
        finding.message,
        finding.ground ? el('span', {class: 'ironstock-ground'}, ' ' + finding.ground) : null))));
  return [list('Bevindingen die eerst opgelost moeten zijn', 'ironstock-blocking', blocking),
    list('Aandachtspunten', 'ironstock-warning', warnings)];
}

/** Shows a view in an element; what stood there goes. */
function render(element, view) {
  const parts = {...emptyView(), ...view};
  element.replaceChildren();
  element.classList.add('ironstock-view');
  [findingList(parts.findings),
    parts.facts.length ? factList(parts.facts) : null,
    parts.documents.length ? documentList(parts.documents) : null,
    parts.tables.map(tableOf)]
    .flat()
    .filter(Boolean)
    .forEach(part => element.append(part));
}

/* ---------------------------------------------------------------- inputs */

/** One statement to answer with yes or no, and to explain. */
function yesNo(options) {
  const choice = (value, label) => el('div', {class: 'radio'},
    el('label', {}, el('input', {type: 'radio', name: options.name, value, required: true}), ' ' + label));
  const id = `ironstock-${options.name}-text`;
  return el('div', {class: 'form-group'},
    el('fieldset', {}, el('legend', {}, options.label), choice('YES', 'Ja'), choice('NO', 'Nee')),
    el('label', {for: id}, 'Toelichting'),
    el('textarea', {id, name: options.name + 'Text', class: 'form-control', rows: 3, required: true,
      maxlength: options.maxlength, 'aria-label': `Toelichting op "${options.label}"`}));
}

/** What is chosen in the inputs of a name; a lone checkbox is "true" or "false". */
function chosen(form, name) {
  const inputs = namedInputs(form).filter(input => input.name === name);
  const ticked = inputs.filter(input => input.checked);
  if (inputs.length === 1 && inputs[0].type === 'checkbox') {
    return String(inputs[0].checked);
  }
  if (inputs.some(input => ['radio', 'checkbox'].includes(input.type))) {
    return ticked.length ? ticked[0].value : '';
  }
  return inputs.length ? inputs[0].value : '';
}

/** Shows the parts whose choice is made and hides the others. */
function applyChoices(form) {
  form.querySelectorAll('[data-when]').forEach(part => {
    const [name, wanted] = part.dataset.when.split('=');
    part.hidden = !wanted.split('|').includes(chosen(form, name));
  });
}

/** Leaves only the choices that can be made, and sets the bounds that inputs have in this case. */
function applyOffer(form, data) {
  Object.entries(data.offered || {}).forEach(([name, values]) => {
    const inputs = namedInputs(form).filter(input => input.name === name);
    inputs.filter(input => !values.includes(input.value)).forEach(input => input.closest('.radio').remove());
    const left = inputs.filter(input => values.includes(input.value));
    left.forEach(input => {
      input.required = true;
      input.checked = input.checked || left.length === 1;
    });
  });
  Object.entries(data.bounds || {}).forEach(([name, bounds]) => {
    namedInputs(form).filter(input => input.name === name).forEach(input => Object.assign(input, bounds));
  });
}

function typedValue(input) {
  const raw = input.value.trim();
  if (raw === '') {
    return undefined;
  }
  switch (input.dataset.type || input.type) {
    case 'number':
    case 'range':
    case 'whole':
      return Number(raw.replace(',', '.'));
    case 'cents':
      return toCents(raw);
    default:
      return raw;
  }
}

function plainForm(form) {
  const element = form && form.formElement ? form.formElement : form;
  return element && element.jquery ? element[0] : element && element[0] && !element.tagName ? element[0] : element;
}

function namedInputs(form) {
  return Array.from(form.querySelectorAll('input[name],select[name],textarea[name]'))
    .filter(input => !input.closest('[data-rows]') && !['button', 'submit', 'file'].includes(input.type));
}

/** What stands in the named inputs of a form; see the head of this file for the types. */
function values(someForm) {
  const form = plainForm(someForm);
  const found = {};
  const inputs = namedInputs(form).filter(input => !input.closest('[data-when][hidden]'));
  inputs.forEach(input => {
    const name = input.name;
    if (input.type === 'radio') {
      if (input.checked) {
        found[name] = input.value;
      }
    } else if (input.type === 'checkbox') {
      const alike = inputs.filter(other => other.name === name && other.type === 'checkbox');
      if (alike.length > 1 || input.dataset.type === 'list') {
        found[name] = alike.filter(other => other.checked).map(other => other.value);
      } else {
        found[name] = input.checked;
      }
    } else if (input.type === 'select-multiple') {
      found[name] = Array.from(input.selectedOptions).map(option => option.value);
    } else {
      const value = typedValue(input);
      if (value !== undefined) {
        found[name] = value;
      }
    }
  });
  return found;
}

function optionsOf(options) {
  return (options || []).map(option => typeof option === 'object'
    ? el('option', {value: option.value}, option.label)
    : el('option', {value: option}, option));
}

function cellInput(column, value, label) {
  const common = {
    class: column.type === 'checkbox' ? null : 'form-control',
    'data-column': column.name,
    'aria-label': label,
    required: column.required && column.type !== 'checkbox',
    title: column.hint,
    maxlength: column.maxlength,
    pattern: column.pattern
  };
  let input;
  switch (column.type) {
    case 'textarea':
      input = el('textarea', {...common, rows: 2});
      break;
    case 'select':
      input = el('select', common, el('option', {value: ''}, 'Kies…'), optionsOf(column.options));
      break;
    case 'checkbox':
      input = el('input', {...common, type: 'checkbox'});
      input.checked = Boolean(value);
      return input;
    case 'number':
    case 'whole':
      input = el('input', {...common, type: 'number', min: column.min, max: column.max,
        step: column.step ?? (column.type === 'whole' ? 1 : 'any')});
      break;
    case 'cents':
      input = el('input', {...common, type: 'text', inputmode: 'decimal', 'data-type': 'cents',
        'data-min': column.min, 'data-max': column.max});
      input.value = fromCents(value);
      return input;
    case 'date':
      input = el('input', {...common, type: 'date', min: column.min, max: column.max});
      break;
    default:
      input = el('input', {...common, type: 'text'});
  }
  input.value = value ?? '';
  return input;
}

/** From so many columns the cells of a row stand under each other where the form is narrow. */
const STACKED_FROM = 5;

/** A table of rows that an official fills in. */
function rows(container, options) {
  const columns = options.columns;
  const shown = columns.filter(column => column.type !== 'hidden');
  const gathered = options.about ? shown.filter(column => column.type === 'fact') : [];
  const inCells = shown.filter(column => !gathered.includes(column));
  const wide = options.wide || inCells.length >= STACKED_FROM;
  const body = el('tbody', {});
  const kept = new WeakMap();
  const changed = () => container.dispatchEvent(new Event('input', {bubbles: true}));

  function number() {
    Array.from(body.rows).forEach((row, index) => {
      row.querySelectorAll('[data-column]').forEach(input => {
        const column = columns.find(one => one.name === input.dataset.column);
        input.setAttribute('aria-label', `${column.label || column.name}, rij ${index + 1}`);
      });
    });
    if (adder) {
      adder.disabled = options.max !== undefined && body.rows.length >= options.max;
    }
    head.hidden = body.rows.length === 0;
    none.hidden = !head.hidden;
    body.querySelectorAll('.ironstock-remove').forEach(button => {
      button.disabled = body.rows.length <= (options.min || 0);
    });
  }

  function add(row) {
    const source = row || {};
    const line = el('tr', {});
    if (options.about) {
      line.append(el('td', {class: 'ironstock-about'}, el('dl', {}, gathered
        .filter(column => String(source[column.name] ?? '').trim() !== '')
        .map(column => el('div', {}, el('dt', {}, column.label), el('dd', {}, String(source[column.name])))))));
    }
    inCells.forEach(column => {
      const cell = el('td', {'data-label': `${column.label || ''}${column.required ? ' *' : ''}`});
      if (column.when && !column.when(source)) {
        line.append(cell);
        return;
      }
      if (column.type === 'fact') {
        cell.append(String(source[column.name] ?? ''));
      } else {
        cell.append(cellInput(column, source[column.name], column.label || column.name));
      }
      line.append(cell);
    });
    if (options.removeLabel) {
      const button = el('button', {type: 'button', class: 'btn btn-default btn-sm ironstock-remove'}, options.removeLabel);
      button.addEventListener('click', () => {
        const next = line.nextElementSibling || line.previousElementSibling;
        line.remove();
        number();
        changed();
        ((next && next.querySelector('input,select,textarea,button')) || adder || container).focus();
      });
      line.append(el('td', {}, button));
    }
    kept.set(line, source);
    body.append(line);
    number();
    return line;
  }

  const adder = options.addLabel
    ? el('button', {type: 'button', class: 'btn btn-default ironstock-add'}, options.addLabel)
    : null;
  if (adder) {
    adder.addEventListener('click', () => {
      const line = add({});
      changed();
      const first = line.querySelector('input,select,textarea');
      if (first) {
        first.focus();
      }
    });
  }

  function rowValues() {
    return Array.from(body.rows).map(line => {
      const source = kept.get(line) || {};
      const row = {};
      columns.forEach(column => {
        if (column.type === 'fact' || column.type === 'hidden') {
          if (source[column.name] !== undefined && source[column.name] !== null) {
            row[column.name] = source[column.name];
          }
          return;
        }
        const input = Array.from(line.querySelectorAll('[data-column]')).find(one => one.dataset.column === column.name);
        if (!input) {
          return;
        }
        const value = input.type === 'checkbox' ? input.checked : typedValue(input);
        if (value !== undefined) {
          row[column.name] = value;
        }
      });
      return row;
    });
  }

  function reset(newRows) {
    body.replaceChildren();
    const start = newRows && newRows.length ? newRows : Array.from({length: options.min || 0}, () => ({}));
    start.forEach(add);
    number();
  }

  const head = el('thead', {}, el('tr', {},
    options.about ? el('th', {scope: 'col'}, options.about) : null,
    inCells.map(column => el('th', {scope: 'col'}, column.label || column.name,
      column.required ? el('span', {class: 'ironstock-required', title: 'verplicht'}, ' *') : null)),
    options.removeLabel ? el('th', {scope: 'col'}, el('span', {class: 'ironstock-hidden'}, 'Verwijderen')) : null));
  const none = el('p', {class: 'ironstock-none'}, 'Geen.');

  container.setAttribute('data-rows', '');
  container.replaceChildren(
    el('div', {class: 'ironstock-scroll'},
      el('table', {class: wide ? 'table ironstock-rows ironstock-wide' : 'table ironstock-rows'},
        options.caption ? el('caption', {}, options.caption) : null,
        head,
        body)),
    none,
    adder || '');
  reset(options.rows);

  const table = {values: rowValues, add, element: container, draft: rowValues, restore: reset};
  container.ironstockRows = table;
  return table;
}

const MOST_ROWS_AT_ONCE = 200;

/** A table of rows in pages; see the head of this file. */
function pages(container, options) {
  const all = options.pages;
  const whole = all.reduce((sum, page) => sum + page.rows.length, 0) <= MOST_ROWS_AT_ONCE;
  if (whole) {
    const table = rows(container, {...options, rows: all.flatMap(page => page.rows)});
    return {...table, missing: () => []};
  }
  const required = options.columns.filter(column => column.required).map(column => column.name);
  const kept = all.map(page => page.rows);
  const filled = index => kept[index].filter(row =>
    required.every(name => row[name] !== undefined && row[name] !== null && String(row[name]).trim() !== '')).length;
  const place = el('div', {});
  const progress = el('p', {class: 'ironstock-progress', role: 'status'});
  const chooser = el('select', {class: 'form-control'});
  const back = el('button', {type: 'button', class: 'btn btn-default'}, 'Vorige');
  const forth = el('button', {type: 'button', class: 'btn btn-default'}, 'Volgende');
  container.replaceChildren(
    progress,
    el('div', {class: 'form-group'},
      el('label', {}, options.pageLabel || 'Pagina', ' ', chooser), ' ', back, ' ', forth),
    place);
  const table = rows(place, {...options, rows: kept[0]});
  const counts = kept.map((_, index) => filled(index));
  let current = 0;

  const label = index => `${all[index].label} (${counts[index]} van ${kept[index].length})`;
  all.forEach((page, index) => chooser.append(el('option', {value: index}, label(index))));

  function keep() {
    kept[current] = table.draft();
    counts[current] = filled(current);
    chooser.options[current].textContent = label(current);
    tell();
  }

  function tell() {
    const ready = counts.filter((count, index) => count === kept[index].length).length;
    progress.textContent = `Ingevuld: ${ready} van ${all.length}.`;
  }

  function show(index) {
    current = index;
    chooser.value = String(index);
    table.restore(kept[index]);
    back.disabled = index === 0;
    forth.disabled = index === all.length - 1;
    if (options.shown) {
      options.shown(all[index], index);
    }
  }

  function turn(index) {
    keep();
    show(index);
    const first = place.querySelector('input,select,textarea');
    if (first) {
      first.focus();
    }
  }

  function values() {
    keep();
    return kept.flat();
  }

  chooser.addEventListener('change', event => {
    event.stopPropagation();
    turn(Number(chooser.value));
  });
  back.addEventListener('click', () => turn(current - 1));
  forth.addEventListener('click', () => turn(current + 1));
  place.addEventListener('change', keep);
  place.ironstockRows = {
    draft: values,
    restore(flat) {
      let from = 0;
      kept.forEach((page, index) => {
        kept[index] = flat.slice(from, from + page.length);
        from += page.length;
        counts[index] = filled(index);
        chooser.options[index].textContent = label(index);
      });
      tell();
      show(current);
    }
  };
  tell();
  show(0);
  return {
    values,
    element: container,
    missing() {
      keep();
      const open = all.map((_, index) => index).filter(index => counts[index] < kept[index].length);
      if (open.length === 0) {
        return [];
      }
      show(open[0]);
      const named = open.slice(0, 5).map(index => all[index].label).join(', ');
      return [`Nog niet alles is ingevuld bij ${open.length} van ${all.length}: ${named}${open.length > 5 ? ' en andere' : ''}.`];
    }
  };
}

/* ------------------------------------------------------------- validation */

function labelOf(input) {
  const own = input.getAttribute('aria-label');
  if (own) {
    return own;
  }
  const group = input.type === 'radio' && input.closest('fieldset');
  const legend = group && group.querySelector('legend');
  const label = legend || (input.labels && input.labels[0]);
  return label ? label.textContent.replace(/\s*\*?\s*$/, '').replace(/\s+/g, ' ').trim() : input.name || 'Dit veld';
}

/** Why an input is not right, in Dutch; null when it is. */
function fault(input) {
  const state = input.validity;
  if (input.dataset.type === 'cents' && input.value.trim() !== '') {
    const cents = toCents(input.value);
    if (cents === null) {
      return 'Vul een bedrag in zoals 1.234,56.';
    }
    if (input.dataset.min !== undefined && cents < Number(input.dataset.min)) {
      return `Het bedrag is ten minste ${euro(input.dataset.min)}.`;
    }
    if (input.dataset.max !== undefined && cents > Number(input.dataset.max)) {
      return `Het bedrag is ten hoogste ${euro(input.dataset.max)}.`;
    }
  }
  if (input.dataset.type === 'whole' && input.value.trim() !== '' && !/^-?\d+$/.test(input.value.trim())) {
    return 'Vul een geheel getal in.';
  }
  if (input.required && ['text', 'textarea', 'search'].includes(input.type) && input.value.trim() === '') {
    return 'Vul dit veld in.';
  }
  if (!state || state.valid) {
    return null;
  }
  if (state.customError) {
    return input.validationMessage;
  }
  if (state.badInput) {
    return input.type === 'date' ? 'Vul een geldige datum in.' : 'Vul een getal in.';
  }
  if (state.valueMissing) {
    return input.type === 'checkbox' ? 'Vink dit aan om verder te gaan.'
      : input.type === 'radio' || input.tagName === 'SELECT' ? 'Maak een keuze.' : 'Vul dit veld in.';
  }
  if (state.rangeUnderflow) {
    return input.type === 'date' ? `De datum is op zijn vroegst ${dutchDay(input.min)}.` : `De waarde is ten minste ${input.min}.`;
  }
  if (state.rangeOverflow) {
    return input.type === 'date' ? `De datum is op zijn laatst ${dutchDay(input.max)}.` : `De waarde is ten hoogste ${input.max}.`;
  }
  if (state.stepMismatch) {
    return Number(input.step || 1) === 1 ? 'Vul een geheel getal in.' : `Vul een veelvoud van ${input.step} in.`;
  }
  if (state.tooLong) {
    return `De tekst is langer dan ${input.maxLength} tekens.`;
  }
  if (state.tooShort) {
    return `De tekst is korter dan ${input.minLength} tekens.`;
  }
  return input.title || 'De waarde heeft niet de gevraagde vorm.';
}

function dutchDay(isoDay) {
  const parts = String(isoDay).split('-');
  return parts.length === 3 ? `${parts[2]}-${parts[1]}-${parts[0]}` : isoDay;
}

function clearFault(input) {
  input.removeAttribute('aria-invalid');
  const described = input.getAttribute('aria-describedby');
  const message = input.ironstockMessage;
  if (message) {
    message.remove();
    input.ironstockMessage = null;
    const rest = (described || '').split(' ').filter(id => id && id !== message.id).join(' ');
    if (rest) {
      input.setAttribute('aria-describedby', rest);
    } else {
      input.removeAttribute('aria-describedby');
    }
  }
}

function showFault(input, text) {
  clearFault(input);
  const message = el('span', {class: 'ironstock-fault', id: `ironstock-fault-${++serial}`}, text);
  const group = input.type === 'radio' ? input.closest('fieldset') : null;
  const place = group || ['radio', 'checkbox'].includes(input.type) && input.closest('.checkbox, .radio, td') || input.parentNode;
  if (place === input.parentNode) {
    input.after(message);
  } else {
    place.append(message);
  }
  input.ironstockMessage = message;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') || ''} ${message.id}`.trim());
}

/** A star behind the label of every field that must be filled in, as form-js does it. */
function markRequired(form) {
  const marked = new Set();
  namedInputs(form).filter(input => input.required).forEach(input => {
    const group = input.type === 'radio' ? input.closest('fieldset') : null;
    const label = (group && group.querySelector('legend')) || (input.labels && input.labels[0]);
    if (label && !marked.has(label) && !label.querySelector('.ironstock-required') && !/\*\s*$/.test(label.textContent)) {
      marked.add(label);
      label.append(el('span', {class: 'ironstock-required', title: 'verplicht'}, ' *'));
    }
  });
}

/** Marks every input that is not right; returns them. */
function faults(form) {
  const seen = new Set();
  return Array.from(form.elements)
    .filter(input => ['INPUT', 'SELECT', 'TEXTAREA'].includes(input.tagName) && !input.closest('[hidden]'))
    .filter(input => {
      clearFault(input);
      if (input.type === 'radio') {
        if (seen.has(input.name)) {
          return false;
        }
        seen.add(input.name);
      }
      const text = fault(input);
      if (text) {
        showFault(input, text);
      }
      return Boolean(text);
    });
}

/** Takes a message away once its reason is gone, and not before. */
function recheck(form, changed) {
  const alike = changed.type === 'radio' ? namedInputs(form).filter(input => input.name === changed.name) : [changed];
  alike.filter(input => input.ironstockMessage && !fault(input)).forEach(clearFault);
}

function errorBox(form) {
  let box = form.querySelector('[data-errors]');
  if (!box) {
    box = el('div', {'data-errors': true});
    const view = form.querySelector('[data-view]');
    if (view) {
      view.after(box);
    } else {
      form.prepend(box);
    }
  }
  box.setAttribute('role', 'alert');
  box.setAttribute('tabindex', '-1');
  return box;
}

function showErrors(form, title, sentences) {
  const box = errorBox(form);
  box.className = 'ironstock-errors';
  box.replaceChildren(el('strong', {}, title), el('ul', {}, sentences.map(sentence => el('li', {}, sentence))));
  box.hidden = false;
  box.focus({preventScroll: true});
  box.scrollIntoView({block: 'center'});
}

function clearErrors(form) {
  const box = form.querySelector('[data-errors]');
  if (box) {
    box.replaceChildren();
    box.hidden = true;
  }
}

/** What the server said, without the engine's own English lead. */
function serverSentences(error) {
  const message = String((error && error.message) || '')
    .replace(/^.*?Cannot (?:submit|complete)[^:]*?[0-9a-f-]{36}[^:]*:\s*/i, '')
    .replace(/^(?:ENGINE|org\.[\w.$]+)[\w-]*:?\s+/, '')
    .trim();
  if (/OptimisticLocking|updated by another transaction/i.test(message)) {
    return ['Iemand anders heeft deze zaak zojuist gewijzigd. Laad de taak opnieuw en probeer het nog eens.'];
  }
  return [message || 'De server gaf geen uitleg. Probeer het opnieuw of meld het bij de beheerder.'];
}

/* ------------------------------------------------------------------- form */

function putVariable(camForm, name, value) {
  const known = camForm.variableManager.variables[name];
  if (known) {
    known.value = value;
    known.type = 'String';
    known.originalValue = undefined;
  } else {
    camForm.variableManager.createVariable({name, type: 'String', value});
  }
}

function dropVariable(camForm, name) {
  if (camForm.variableManager.variables[name]) {
    camForm.variableManager.destroyVariable(name);
  }
}

function rowTables(form) {
  return Array.from(form.querySelectorAll('[data-rows]')).map(container => container.ironstockRows).filter(Boolean);
}

function draftOf(form) {
  return JSON.stringify({
    inputs: namedInputs(form).map(input => ['radio', 'checkbox'].includes(input.type) ? input.checked : input.value),
    rows: rowTables(form).map(table => table.draft())
  });
}

function restoreDraft(form, text) {
  try {
    const draft = JSON.parse(text);
    const inputs = namedInputs(form);
    const tables = rowTables(form);
    if (draft.inputs.length !== inputs.length || draft.rows.length !== tables.length) {
      return;
    }
    inputs.forEach((input, index) => {
      if (['radio', 'checkbox'].includes(input.type)) {
        input.checked = draft.inputs[index];
      } else {
        input.value = draft.inputs[index];
      }
      input.dispatchEvent(new Event('change', {bubbles: true}));
    });
    tables.forEach((table, index) => table.restore(draft.rows[index]));
  } catch (ofAnotherVersion) {
    // A draft of an older form is worth less than a form that opens.
  }
}

/** Tells Tasklist that there is something to save; our inputs are plain, so AngularJS does not see it by itself. */
function markDirty(camForm) {
  const wrapped = window.angular ? window.angular.element(plainForm(camForm)) : camForm.formElement;
  const controller = wrapped.controller && wrapped.controller('form');
  if (controller && !controller.$dirty) {
    controller.$setDirty();
    wrapped.scope().$evalAsync();
  }
}

/** Ties an embedded form to its task: shows the view, checks the inputs, hands in the answer. */
function form(camForm, someOptions) {
  const options = someOptions || {};
  let view = camForm.taskId ? null : emptyView();
  let draft = null;
  let element = null;

  function start() {
    const place = element.querySelector('[data-view]');
    applyOffer(element, view.data);
    if (options.build) {
      options.build(view, element);
    }
    if (place && camForm.taskId) {
      render(place, view);
    }
    markRequired(element);
    if (draft) {
      restoreDraft(element, draft);
    }
    applyChoices(element);
    element.dispatchEvent(new CustomEvent('ironstock-ready', {detail: view}));
  }

  function load() {
    const place = element.querySelector('[data-view]') || errorBox(element);
    place.setAttribute('aria-busy', 'true');
    place.replaceChildren(el('p', {class: 'ironstock-loading'}, 'Gegevens worden geladen…'));
    fetchView(camForm.taskId)
      .then(found => {
        place.replaceChildren();
        view = found;
        start();
      })
      .catch(error => {
        view = null;
        const again = el('button', {type: 'button', class: 'btn btn-default btn-sm'}, 'Opnieuw laden');
        again.addEventListener('click', load);
        place.replaceChildren(el('div', {class: 'ironstock-errors', role: 'alert'},
          el('strong', {}, 'De gegevens bij deze taak konden niet worden geladen.'), el('p', {}, error.message), again));
        window.console.error(error);
      })
      .finally(() => place.removeAttribute('aria-busy'));
  }

  camForm.on('form-loaded', () => {
    element = plainForm(camForm);
    element.setAttribute('novalidate', '');
    element.setAttribute('autocomplete', 'off');
    ['input', 'change'].forEach(kind => element.addEventListener(kind, event => {
      applyChoices(element);
      recheck(element, event.target);
      markDirty(camForm);
    }));
    if (camForm.taskId) {
      load();
    } else {
      start();
    }
  });

  camForm.on('variables-restored', () => {
    const kept = camForm.variableManager.variables[DRAFT];
    if (kept && kept.value) {
      draft = kept.value;
      if (view) {
        restoreDraft(element, draft);
      }
    }
    dropVariable(camForm, DRAFT);
  });

  camForm.on('store', () => putVariable(camForm, DRAFT, draftOf(element)));
  camForm.on('variables-stored', () => dropVariable(camForm, DRAFT));

  camForm.on('submit', () => {
    clearErrors(element);
    if (!view) {
      camForm.submitPrevented = true;
      showErrors(element, 'Afronden kan nog niet.', ['De gegevens bij deze taak zijn nog niet geladen.']);
      return;
    }
    const wrong = faults(element);
    if (wrong.length) {
      camForm.submitPrevented = true;
      showErrors(element, 'Niet alle velden zijn goed ingevuld.',
        wrong.map(input => `${labelOf(input).replace(/\.$/, '').replace(/([^?])$/, '$1:')} ${input.ironstockMessage.textContent}`));
      return;
    }
    const given = options.answer ? options.answer(element) : values(element);
    const objections = options.check ? options.check(given, element) || [] : [];
    if (objections.length) {
      camForm.submitPrevented = true;
      showErrors(element, 'Het antwoord is nog niet volledig.', objections);
      return;
    }
    dropVariable(camForm, DRAFT);
    putVariable(camForm, ANSWER, JSON.stringify(given));
  });

  camForm.on('submit-failed', (...given) => {
    const reason = given.flat().find(one => one && typeof one.message === 'string');
    if (reason && reason.message !== 'camForm submission prevented') {
      const sentences = serverSentences(reason);
      reason.message = sentences.join(' ');
      showErrors(element, 'De server heeft het antwoord niet aangenomen.', sentences);
    }
  });
}

window.IronStock = Object.freeze({form, values, rows, pages, render,
  countSheet: (container, options) => countSheet(el, container, options),
  yesNo, view: fetchView, part: fetchPart, fetchJson, el, euro, toCents, fromCents});
