/*
 * The number of the case on every card of the task list: the name of a task alone does not tell an official which of
 * ten tenders it belongs to. All cards of one list ask together, in one request.
 */

const WAIT_MS = 30;
const known = new Map();
let waiting = [];
let timer = null;

async function ask() {
  const asked = waiting;
  waiting = [];
  timer = null;
  const ids = [...new Set(asked.map(card => card.taskId))].filter(id => !known.has(id));
  if (ids.length) {
    try {
      const query = ids.map(id => `id=${encodeURIComponent(id)}`).join('&');
      const numbers = await window.IronStock.fetchJson(`/api/tasks/cases?${query}`);
      Object.entries(numbers).forEach(([id, number]) => known.set(id, number));
    } catch (refused) {
      window.console.warn('Zaaknummers niet geladen:', refused.message);
    }
  }
  asked.forEach(card => card.show(known.get(card.taskId)));
}

export default {
  id: 'ironstock-case-number',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, {taskId}) => {
    const place = document.createElement('div');
    place.className = 'ironstock-case-number';
    node.append(place);
    waiting.push({
      taskId,
      show: number => {
        place.textContent = number ? `Zaak ${number}` : '';
      }
    });
    timer = timer || setTimeout(ask, WAIT_MS);
  }
};
