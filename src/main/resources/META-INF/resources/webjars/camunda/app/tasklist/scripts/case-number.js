/*
 * The number of the case on every card of the task list: the name of a task alone does not tell an official which of
 * ten tenders it belongs to. All cards of one list ask together, in one request.
 */

const WAIT_MS = 30;
const known = new Map();
let waiting = [];
let timer = null;

async function ask(api) {
  const asked = waiting;
  waiting = [];
  timer = null;
  const ids = [...new Set(asked.map(card => card.instance))].filter(id => !known.has(id));
  if (ids.length) {
    try {
      const response = await fetch(`${api.engineApi}/process-instance`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken},
        body: JSON.stringify({processInstanceIds: ids})
      });
      if (response.ok) {
        (await response.json()).forEach(instance => known.set(instance.id, instance.businessKey || ''));
      }
    } catch (offline) {
      window.console.warn('Zaaknummers niet geladen', offline);
    }
  }
  asked.forEach(card => card.show(known.get(card.instance)));
}

export default {
  id: 'ironstock-case-number',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, {api}, scope) => {
    const instance = scope && scope.task && scope.task.processInstanceId;
    if (!instance) {
      return;
    }
    const place = document.createElement('div');
    place.className = 'ironstock-case-number';
    node.append(place);
    waiting.push({
      instance,
      show: number => {
        place.textContent = number ? `Zaak ${number}` : '';
      }
    });
    timer = timer || setTimeout(() => ask(api), WAIT_MS);
  }
};
