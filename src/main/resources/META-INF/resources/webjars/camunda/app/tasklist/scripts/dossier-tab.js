/*
 * Tab "Dossier" beside the form of a task: the documents of the case and what happened in it, as far as this official
 * may read them. The dossier itself decides on that; here is only shown what it gives.
 */

const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam'
});

/** Instants come as text (ISO) or, from an older mapper, as seconds. */
function inDutch(instant) {
  const date = typeof instant === 'number' ? new Date(instant * 1000) : new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : moment.format(date);
}

function documentLine(el, document) {
  return el('li', {},
    el('a', {href: document.href, target: '_blank', rel: 'noopener'}, document.title,
      el('span', {class: 'ironstock-hidden'}, ' (opent in een nieuw tabblad)')),
    el('div', {class: 'ironstock-note'},
      [document.kindName, `versie ${document.version}`, inDutch(document.filedAt), document.frozen ? 'vastgezet' : null]
        .filter(Boolean).join(' · ')),
    el('div', {class: 'ironstock-hash', title: 'SHA-256 van het document'}, 'SHA-256 ', el('code', {}, document.sha256)));
}

function show(place, caseRef, documents, evidence) {
  const {el} = window.IronStock;
  place.replaceChildren(
    el('h3', {}, `Dossier ${caseRef} `,
      el('a', {class: 'ironstock-aside', href: `/dossiers/${encodeURIComponent(caseRef)}`, target: '_blank', rel: 'noopener'},
        'Hele dossier openen')),
    el('section', {class: 'ironstock-documents'},
      el('h4', {}, `Documenten (${documents.length})`),
      documents.length
        ? el('ul', {}, documents.map(document => documentLine(el, document)))
        : el('p', {}, 'Er zijn nog geen documenten.')),
    el('section', {},
      el('h4', {}, `Wat er gebeurde (${evidence.length})`),
      evidence.length
        ? el('div', {class: 'ironstock-scroll', tabindex: '0', role: 'region', 'aria-label': 'Wat er gebeurde'},
          el('table', {class: 'table ironstock-table'},
            el('thead', {}, el('tr', {}, ['Nr.', 'Wanneer', 'Wie', 'Wat'].map(head => el('th', {scope: 'col'}, head)))),
            el('tbody', {}, evidence.map(fact => el('tr', {},
              el('td', {}, fact.number),
              el('td', {class: 'ironstock-moment'}, inDutch(fact.recordedAt)),
              el('td', {}, fact.actor === 'system' ? 'systeem' : fact.actor),
              el('td', {}, fact.statement))))))
        : el('p', {}, 'Er is nog niets vastgelegd.')));
}

async function load(place, taskId) {
  const {el, fetchJson} = window.IronStock;
  place.replaceChildren(el('p', {class: 'ironstock-loading', role: 'status'}, 'Het dossier wordt geladen…'));
  try {
    const caseRef = (await fetchJson(`/api/tasks/cases?id=${encodeURIComponent(taskId)}`))[taskId];
    if (!caseRef) {
      throw new Error('Van deze taak is niet bekend bij welke zaak zij hoort.');
    }
    const address = `/api/cases/${encodeURIComponent(caseRef)}`;
    const [documents, evidence] = await Promise.all([fetchJson(`${address}/documents`), fetchJson(`${address}/evidence`)]);
    show(place, caseRef, documents, evidence);
  } catch (refused) {
    const again = el('button', {type: 'button', class: 'btn btn-default btn-sm'}, 'Opnieuw laden');
    again.addEventListener('click', () => load(place, taskId));
    place.replaceChildren(el('div', {class: 'ironstock-errors', role: 'alert'},
      el('strong', {}, 'Het dossier kan niet worden getoond.'), el('p', {}, refused.message), again));
  }
}

export default {
  id: 'ironstock-dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Dossier'},
  render: (node, {taskId}) => {
    const place = document.createElement('div');
    place.className = 'ironstock-view ironstock-dossier';
    node.append(place);
    load(place, taskId);
  }
};
