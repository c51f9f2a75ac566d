/* global document, window */
// The form that Keel's week grid is measured against: the same program in a table with an input in every cell. It reads,
// plans and adds up doses as Keel does, so that the form is all that differs; it screens nothing and draws no figures.
import { doseInWords, planWeeks, readDose, shippedLibrary, weeklyLoads } from '../src/app/clinical';

window.begin = ({ items: first, weeks, added }) => {
  const table = document.querySelector('table');
  const numbers = Array.from({ length: weeks }, (_, n) => n + 1);
  const past = [];
  let items = first;

  const heads = numbers.map((n) => `<th><span></span> min<br>Week ${n}</th>`).join('');
  table.innerHTML = `<thead><tr><th>Exercise</th>${heads}</tr></thead><tbody></tbody>`;
  const body = table.tBodies[0];
  drawAll();

  function drawAll() {
    body.replaceChildren(...items.map(rowOf));
    addUp();
  }

  function rowOf(item) {
    const row = document.createElement('tr');
    row.dataset.id = item.id;
    const { name } = shippedLibrary.byId(item.exerciseId);
    const cells = numbers.map((n) => `<td><input type="text" aria-label="${name}, week ${n}"></td>`).join('');
    row.innerHTML = `<td><input type="checkbox" aria-label="Select ${name}"> ${name}</td>${cells}`;
    fill(row, item);
    return row;
  }

  function fill(row, item) {
    const doses = planWeeks(item, weeks);
    row.querySelectorAll('input[type=text]').forEach((input, n) => (input.value = doseInWords(doses[n])));
  }

  function addUp() {
    const loads = weeklyLoads(items, weeks, shippedLibrary);
    table.querySelectorAll('th span').forEach((span, n) => (span.textContent = String(Math.round(loads[n].minutes))));
  }

  function step(now) {
    past.push(items);
    items = now;
    addUp();
  }

  table.addEventListener('change', ({ target }) => {
    const row = target.closest('tr');
    if (target.type === 'checkbox') {
      row.classList.toggle('picked');
      return;
    }
    const week = target.closest('td').cellIndex;
    const item = items.find(({ id }) => id === row.dataset.id);
    const read = readDose(target.value, planWeeks(item, weeks)[week - 1]);
    if (!('dose' in read)) return;
    const now = { ...item, overrides: { ...item.overrides, [week]: read.dose } };
    step(items.map((one) => (one === item ? now : one)));
    fill(row, now);
  });

  table.addEventListener('keydown', (event) => {
    const row = event.target.closest('tr');
    const next = row.nextElementSibling;
    if (!event.altKey || event.key !== 'ArrowDown' || !next) return;
    event.preventDefault();
    next.after(row);
    event.target.focus();
    const at = items.findIndex(({ id }) => id === row.dataset.id);
    const others = items.filter((_, n) => n !== at);
    step([...others.slice(0, at + 1), items[at], ...others.slice(at + 1)]);
  });

  document.querySelector('#add').addEventListener('click', () => {
    body.append(rowOf(added));
    step([...items, added]);
  });

  document.querySelector('#undo').addEventListener('click', () => {
    items = past.pop() ?? items;
    drawAll();
  });
};
