/*
 * Draws every model of processes/ as src/docs/models/<module>/<process>.svg.
 *
 *   node render.mjs            draws what is missing or changed, and removes pictures without a model
 *   node render.mjs --all      draws everything again
 *   node render.mjs --check    draws nothing; fails when a picture is missing, outdated or left over
 *
 * A picture holds the SHA-256 of the model it was drawn from, so a check needs neither browser nor dates of files.
 * Environment: CHROMIUM, the browser to draw with (default /usr/bin/chromium).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const modelsAt = join(root, 'processes');
const picturesAt = join(root, 'src', 'docs', 'models');
const LARGEST = 300_000;
const MARGIN = 20;

const option = process.argv[2] ?? '';
const pictures = filesUnder(modelsAt, '.bpmn').map(model => {
  const xml = readFileSync(model, 'utf8');
  const name = relative(modelsAt, model).replace(/\.bpmn$/, '.svg');
  return { model, xml, name, file: join(picturesAt, name), digest: createHash('sha256').update(xml).digest('hex') };
});
const known = new Set(pictures.map(picture => picture.file));
const leftOver = filesUnder(picturesAt, '.svg').filter(file => !known.has(file));
const outdated = pictures.filter(picture => digestIn(picture.file) !== picture.digest);

if (option === '--check') {
  outdated.forEach(picture => console.error(`missing or outdated: ${picture.name}`));
  leftOver.forEach(file => console.error(`no model for: ${relative(picturesAt, file)}`));
  process.exitCode = outdated.length + leftOver.length > 0 ? 1 : 0;
} else {
  leftOver.forEach(file => rmSync(file));
  await draw(option === '--all' ? pictures : outdated);
}

async function draw(wanted) {
  if (wanted.length === 0) {
    return;
  }
  const { chromium } = await import('playwright-core');
  const viewer = readFileSync(join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<html><body><div id="canvas" style="width:2400px;height:1200px"></div></body></html>');
    await page.addScriptTag({ content: viewer });
    for (const picture of wanted) {
      const { svg, warnings } = await page.evaluate(drawing, picture.xml);
      if (warnings.length > 0) {
        throw new Error(`${picture.name}: ${warnings.join('; ')}`);
      }
      const text = finish(svg, picture.digest);
      if (Buffer.byteLength(text) > LARGEST) {
        throw new Error(`${picture.name}: ${Buffer.byteLength(text)} bytes, at most ${LARGEST}`);
      }
      mkdirSync(dirname(picture.file), { recursive: true });
      writeFileSync(picture.file, text);
      console.log(picture.name);
    }
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. */
async function drawing(xml) {
  const viewer = new BpmnJS({ container: '#canvas' });
  try {
    const { warnings } = await viewer.importXML(xml);
    const { svg } = await viewer.saveSVG();
    return { svg, warnings: warnings.map(String) };
  } finally {
    viewer.destroy();
  }
}

/** The same model gives the same bytes; a white ground keeps it readable on a dark page. */
function finish(svg, digest) {
  const [, x, y, width, height] = svg.match(/viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)"/).map(Number);
  const box = [Math.floor(x - MARGIN), Math.floor(y - MARGIN), Math.ceil(width + 2 * MARGIN), Math.ceil(height + 2 * MARGIN)];
  const markers = [...new Set([...svg.matchAll(/<marker [^>]*id="([^"]+)"/g)].map(match => match[1]))];
  return markers
    .reduce((text, marker, index) => text.replaceAll(marker, `marker-${index + 1}`), svg)
    .replace(/<!DOCTYPE[^>]*>\s*/, '')
    .replace(/<!-- created with[^>]*-->\s*/, `<!-- model sha-256 ${digest} -->\n`)
    .replace(/<svg ([^>]*)width="[^"]*" height="[^"]*" viewBox="[^"]*"/,
      `<svg $1width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`)
    .replace(/(<svg [^>]*>)/, `$1<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`)
    .trimEnd() + '\n';
}

function digestIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').match(/<!-- model sha-256 ([0-9a-f]{64}) -->/)?.[1] : undefined;
}

function filesUnder(folder, ending) {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter(name => name.endsWith(ending)).sort().map(name => join(folder, name))
    : [];
}
