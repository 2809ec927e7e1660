/*
 * Sheet for counting stock by hand, on a tablet or with a scanner (which types a number and Enter): IronStock.countSheet.
 *
 * IronStock.countSheet(container, {task, sheet, title, lines, found})
 *   task     id of the task; by it this browser keeps what is typed until the task is done
 *   sheet    which sheet it is; what was kept of another sheet of the same task is not used
 *   lines    [{line, lotId, productCode, supplierLot, expiresOn, pallets}], never a quantity
 *   found    table of IronStock.rows for lots that are not on the sheet; may be left out
 *   Returns {answer(), missing(), forget(), element}: what was counted; Dutch sentences while something is not; and the
 *   end of keeping it.
 *
 * Of thousands of lines one page stands in the form. Scanning or typing a number jumps to its line, Enter goes back to the
 * scanner. Nothing typed is lost when the connection drops or the page is loaded again.
 */

const PAGE = 50;
const PREFIX = 'ironstock.count.';
const KEPT_DAYS = 30;
const DAY_MS = 86400000;
const WHOLE = /^\d{1,9}$/;
const MOST = 1000000000;
/** A pallet label begins with application identifier 00. */
const PALLET = /^\(?00\)?(\d{18})$/;

const plain = text => String(text).trim().toUpperCase();
const scanned = text => plain(text).replace(PALLET, '$1');

/** Throws away what was kept for tasks of long ago, whose form was never opened again. */
function tidy(now) {
  Object.keys(window.localStorage)
    .filter(key => key.startsWith(PREFIX))
    .forEach(key => {
      try {
        if (now - JSON.parse(window.localStorage.getItem(key)).at > KEPT_DAYS * DAY_MS) {
          window.localStorage.removeItem(key);
        }
      } catch (unreadable) {
        window.localStorage.removeItem(key);
      }
    });
}

/** What was kept in this browser; a browser that keeps nothing still counts. */
function store(task, sheet) {
  const key = PREFIX + task;
  return {
    read() {
      try {
        tidy(Date.now());
        const kept = JSON.parse(window.localStorage.getItem(key));
        return kept && kept.sheet === sheet ? kept : null;
      } catch (unreadable) {
        return null;
      }
    },
    write(content) {
      try {
        window.localStorage.setItem(key, JSON.stringify({...content, sheet, at: Date.now()}));
        return true;
      } catch (full) {
        return false;
      }
    },
    forget() {
      try {
        window.localStorage.removeItem(key);
      } catch (closed) {
        // Then nothing was kept either.
      }
    }
  };
}

/** Pieces of what was typed for a line: boxes times their content, and loose pieces; undefined when that is no count. */
export function total(typed) {
  const given = ['pieces', 'boxes', 'perBox'].map(name => String((typed || {})[name] ?? '').trim());
  if (given.every(text => text === '') || given.some(text => text !== '' && !WHOLE.test(text))) {
    return undefined;
  }
  const [pieces, boxes, perBox] = given;
  if ((boxes === '') !== (perBox === '')) {
    return undefined;
  }
  const sum = Number(pieces) + Number(boxes) * Number(perBox);
  return sum <= MOST ? sum : undefined;
}

/** Finds lines by what a scanner reads or a person types. */
function finder(lines) {
  const exact = new Map();
  const add = (text, line) => {
    const key = plain(text);
    if (key) {
      exact.set(key, [...(exact.get(key) || []), line]);
    }
  };
  lines.forEach(line => [line.supplierLot, line.lotId, ...(line.pallets || [])].forEach(text => add(text, line)));
  const words = new Map(lines.map(line => [line.line, plain([line.productCode, line.supplierLot, line.lotId].join(' '))]));
  return {
    exact: text => exact.get(scanned(text)) || [],
    matches: (line, text) => plain(text).split(/\s+/).every(word => words.get(line.line).includes(word))
  };
}

/** The whole sheet on paper, whatever page of it is shown. */
function print(el, title, lines, pieces) {
  const paper = el('div', {class: 'ironstock-paper'},
    el('h1', {}, 'Telblad'),
    el('p', {}, title),
    el('table', {class: 'table'},
      el('thead', {}, el('tr', {}, ['Product', 'Partij', 'Houdbaar tot', 'Geteld (stuks)'].map(head => el('th', {}, head)))),
      el('tbody', {}, lines.map(line => el('tr', {},
        el('td', {}, line.productCode), el('td', {}, line.supplierLot), el('td', {}, line.expiresOn),
        el('td', {}, pieces(line) ?? ''))))));
  const done = () => {
    paper.remove();
    document.body.classList.remove('ironstock-printing');
  };
  document.body.append(paper);
  document.body.classList.add('ironstock-printing');
  window.addEventListener('afterprint', done, {once: true});
  window.print();
}

/** The sheet; see the head of this file. */
export function countSheet(el, container, options) {
  const number = new Intl.NumberFormat('nl-NL');
  const lines = options.lines;
  const kept = store(options.task, options.sheet);
  const find = finder(lines);
  let typed = new Map();
  let search = '';
  let page = 0;

  const scan = el('input', {type: 'text', id: 'ironstock-count-scan', class: 'form-control', autocapitalize: 'off',
    autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'go', 'aria-describedby': 'ironstock-count-said'});
  const said = el('p', {class: 'ironstock-count-said', id: 'ironstock-count-said', role: 'status'});
  const progress = el('p', {class: 'ironstock-progress', role: 'status'});
  const saved = el('p', {class: 'ironstock-note', role: 'status'});
  const shown = el('select', {class: 'form-control', id: 'ironstock-count-shown'},
    el('option', {value: 'all'}, 'alle partijen'),
    el('option', {value: 'open'}, 'nog niet geteld'),
    el('option', {value: 'done'}, 'geteld'));
  const body = el('tbody', {});
  const where = el('span', {class: 'ironstock-count-where'});
  const button = label => el('button', {type: 'button', class: 'btn btn-default'}, label);
  const back = button('Vorige');
  const forth = button('Volgende');
  const whole = button('Alle partijen tonen');
  const paper = button('Telblad afdrukken');
  const adder = button('Toevoegen als gevonden partij');
  adder.hidden = true;
  whole.hidden = true;

  const pieces = line => total(typed.get(line.line));
  const touched = line => Object.values(typed.get(line.line) || {}).some(text => String(text).trim() !== '');
  const uncounted = () => lines.filter(line => pieces(line) === undefined);

  function listed() {
    return lines.filter(line => (shown.value === 'all' || (shown.value === 'done') === (pieces(line) !== undefined))
      && (search === '' || find.matches(line, search)));
  }

  function tell() {
    const open = uncounted().length;
    progress.textContent = open === 0
      ? `Alle ${number.format(lines.length)} partijen zijn geteld.`
      : `Geteld: ${number.format(lines.length - open)} van ${number.format(lines.length)}. Nog niet geteld: ${number.format(open)}.`;
  }

  function content() {
    return {typed: Array.from(typed), found: options.found ? options.found.draft() : []};
  }

  function keep() {
    const done = kept.write(content());
    saved.textContent = !done
      ? 'Dit apparaat kan niets bewaren: laad de pagina niet opnieuw voordat u afrondt.'
      : window.navigator.onLine
        ? 'Wat u typt, is bewaard op dit apparaat.'
        : 'Er is geen verbinding. Wat u typt, is bewaard op dit apparaat; rond af zodra de verbinding terug is.';
  }

  function state(row, line) {
    const sum = pieces(line);
    row.classList.toggle('ironstock-counted', sum !== undefined);
    row.querySelector('output').textContent = sum !== undefined
      ? number.format(sum)
      : touched(line) ? 'onvolledig' : 'niet geteld';
  }

  function input(line, name, label, row, next) {
    const field = el('input', {type: 'text', inputmode: 'numeric', class: 'form-control', maxlength: 9, 'data-count': name,
      pattern: '\\d{1,9}', title: 'Vul een geheel getal in.', enterkeyhint: 'next',
      'aria-label': `${label}, partij ${line.supplierLot}`});
    field.value = (typed.get(line.line) || {})[name] ?? '';
    field.addEventListener('input', () => {
      typed.set(line.line, {...typed.get(line.line), [name]: field.value.trim()});
      state(row(), line);
      tell();
      keep();
    });
    field.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        next(row());
      }
    });
    return field;
  }

  const toScan = () => scan.focus();

  function draw(line) {
    const row = el('tr', {'data-line': line.line});
    const fieldOf = (name, label, next) => el('td', {'data-label': label}, input(line, name, label, () => row, next));
    const none = button('Ligt er niet');
    none.setAttribute('aria-label', `Ligt er niet, partij ${line.supplierLot}`);
    none.addEventListener('click', () => {
      typed.set(line.line, {pieces: '0', boxes: '', perBox: ''});
      row.querySelectorAll('[data-count]').forEach(field => {
        field.value = typed.get(line.line)[field.dataset.count];
        field.dispatchEvent(new Event('input', {bubbles: true}));
      });
      toScan();
    });
    row.append(
      el('th', {scope: 'row'}, el('span', {class: 'ironstock-count-lot'}, line.supplierLot), ' ',
        el('span', {class: 'ironstock-note'}, `${line.productCode}, houdbaar tot ${line.expiresOn}`)),
      fieldOf('pieces', 'Stuks', toScan),
      fieldOf('boxes', 'Dozen', there => there.querySelector('[data-count=perBox]').focus()),
      fieldOf('perBox', 'Stuks per doos', toScan),
      el('td', {class: 'ironstock-number', 'data-label': 'Totaal'}, el('output', {'aria-label': `Totaal, partij ${line.supplierLot}`})),
      el('td', {}, none));
    state(row, line);
    return row;
  }

  function show() {
    const all = listed();
    const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
    page = Math.min(page, last);
    body.replaceChildren(...all.slice(page * PAGE, (page + 1) * PAGE).map(draw));
    where.textContent = all.length === 0
      ? 'Geen partijen.'
      : `Partij ${number.format(page * PAGE + 1)} tot en met ${number.format(Math.min(all.length, (page + 1) * PAGE))} van ${number.format(all.length)}`;
    back.disabled = page === 0;
    forth.disabled = page === last;
    whole.hidden = search === '' && shown.value === 'all';
    tell();
  }

  function all() {
    search = '';
    shown.value = 'all';
  }

  function go(line) {
    if (!listed().includes(line)) {
      all();
    }
    page = Math.floor(listed().indexOf(line) / PAGE);
    show();
    const row = body.querySelector(`[data-line="${line.line}"]`);
    const field = row.querySelector('[data-count=pieces]');
    row.scrollIntoView({block: 'center'});
    field.focus();
    field.select();
  }

  function seek() {
    const text = scan.value.trim();
    adder.hidden = true;
    if (text === '') {
      return;
    }
    const exact = find.exact(text);
    const near = exact.length ? exact : lines.filter(line => find.matches(line, text));
    if (near.length === 1) {
      said.textContent = `Partij ${near[0].supplierLot}, ${near[0].productCode}.`;
      scan.value = '';
      go(near[0]);
    } else if (near.length > 1) {
      all();
      search = text;
      page = 0;
      show();
      said.textContent = `${number.format(near.length)} partijen passen bij ‘${text}’.`;
      body.querySelector('[data-count=pieces]').focus();
    } else {
      said.textContent = `‘${text}’ staat niet op het telblad.`;
      adder.hidden = !options.found;
      scan.select();
    }
  }

  scan.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      seek();
    }
  });
  scan.addEventListener('input', event => event.stopPropagation());
  adder.addEventListener('click', () => {
    const row = options.found.add({supplierLot: scan.value.trim()});
    adder.hidden = true;
    scan.value = '';
    said.textContent = 'Vul onderaan het product, de houdbaarheid en het aantal van de gevonden partij in.';
    row.querySelector('input').focus();
    keep();
  });
  shown.addEventListener('change', event => {
    event.stopPropagation();
    page = 0;
    show();
  });
  const turn = step => () => {
    page += step;
    show();
    body.querySelector('[data-count=pieces]').focus();
  };
  back.addEventListener('click', turn(-1));
  forth.addEventListener('click', turn(1));
  whole.addEventListener('click', () => {
    all();
    show();
    toScan();
  });
  paper.addEventListener('click', () => print(el, options.title, lines, line => {
    const sum = pieces(line);
    return sum === undefined ? undefined : number.format(sum);
  }));
  ['online', 'offline'].forEach(kind => window.addEventListener(kind, () => container.isConnected && keep()));

  container.setAttribute('data-rows', '');
  container.classList.add('ironstock-count');
  container.replaceChildren(
    el('div', {class: 'ironstock-count-bar'},
      el('label', {for: scan.id}, 'Scan of zoek een partij'), scan, said, adder, progress),
    el('div', {class: 'ironstock-count-tools'},
      el('label', {for: shown.id}, 'Toon'), shown, whole, paper),
    el('div', {class: 'ironstock-scroll', tabindex: '0', role: 'region', 'aria-label': 'Telblad'},
      el('table', {class: 'table ironstock-rows'},
        el('caption', {}, 'Telblad'),
        el('thead', {}, el('tr', {}, ['Partij', 'Stuks (los)', 'Dozen', 'Stuks per doos', 'Totaal', 'Niet aanwezig']
          .map(head => el('th', {scope: 'col'}, head)))),
        body)),
    el('div', {class: 'ironstock-count-pages'}, back, ' ', where, ' ', forth),
    saved);

  function restore(content) {
    typed = new Map(content.typed);
    if (options.found) {
      options.found.restore(content.found);
    }
    show();
  }

  const before = kept.read();
  if (before) {
    restore(before);
    said.textContent = 'Wat u eerder typte op dit apparaat, staat er weer.';
  } else {
    show();
  }
  if (options.found) {
    // Kept here with the rest of the sheet, also when the connection is gone.
    options.found.element.removeAttribute('data-rows');
    ['input', 'click'].forEach(kind => options.found.element.addEventListener(kind, keep));
  }
  container.ironstockRows = {
    draft: content,
    restore: older => before ? null : restore(older)
  };

  return {
    element: container,
    answer() {
      const answer = {lines: lines.filter(line => pieces(line) !== undefined)
        .map(line => ({line: line.line, pieces: pieces(line)}))};
      if (options.found) {
        answer.found = options.found.values();
      }
      return answer;
    },
    missing() {
      const open = uncounted();
      if (open.length === 0) {
        return [];
      }
      search = '';
      shown.value = 'open';
      page = 0;
      show();
      const named = open.slice(0, 5).map(line => line.supplierLot).join(', ');
      return [`Nog niet geteld: ${number.format(open.length)} van ${number.format(lines.length)} partijen (${named}${open.length > 5 ? ' en andere' : ''}). Kies ‘Ligt er niet’ als een partij er niet is.`];
    },
    forget: kept.forget
  };
}
