"use strict";

/* The phones: what is written is shown at once, sent until it has arrived, and kept over a reload;
   what is new comes as pieces of the page by server-sent events. Without this file, forms do. */

const here = location.pathname.replace(/\/$/, "");
const KEPT = `terskel:${here}`; // this tab's memory of what has not arrived yet
const LONGEST_PAUSE = 8000; // milliseconds

const waiting = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]"); // letters, in the order written
const sending = new Set(); // phones that a letter is on its way from
const troubles = new Map();
let wake = () => {};

/* ---- what has arrived */

function place(piece) {
  const found = document.createRange().createContextualFragment(piece.html);
  const waited = piece.key ? byKey(piece.key) : null;
  const held = document.activeElement?.closest("#desk-lists") ? document.activeElement.id : null;
  for (const fresh of [...found.children]) {
    const old = document.getElementById(fresh.id) ?? (fresh.dataset.key ? waited : null);
    if (old) {
      if (fresh.matches(".gone") && !old.matches(".gone")) keepWords(fresh, words(old));
      if (!fresh.classList.contains("day")) old.replaceWith(fresh);
    } else if (piece.into) {
      append(document.getElementById(piece.into), fresh);
    }
    if (fresh.classList.contains("mine")) choose(fresh);
  }
  if (held !== null && document.activeElement === document.body) {
    (document.getElementById(held) ?? document.getElementById("desk")).focus({ preventScroll: true }); // what was pressed is gone
  }
  done(waiting.find((letter) => letter.key === (piece.key ?? "")));
}

const byKey = (key) => document.querySelector(`[data-key="${key}"]`);

/* What waits to be sent stays last. */
function append(log, bubble) {
  log?.insertBefore(bubble, bubble.classList.contains("unsent") ? null : log.querySelector(".unsent"));
}

/* A label that was sent back is the button that was chosen. */
function choose(bubble) {
  const asked = [...(bubble.parentElement?.querySelectorAll(".choices") ?? [])]
    .filter((choices) => choices.compareDocumentPosition(bubble) & Node.DOCUMENT_POSITION_FOLLOWING)
    .at(-1);
  const buttons = [...(asked?.querySelectorAll("button:enabled") ?? [])];
  const chosen = buttons.find((button) => button.textContent === words(bubble));
  if (!chosen) return;
  for (const button of buttons) {
    button.disabled = true;
    button.setAttribute("aria-pressed", String(button === chosen));
  }
}

/* What two people wrote to each other is not kept by us. This phone has it still, until the page is opened anew. */
function keepWords(bubble, said) {
  bubble.classList.remove("gone");
  bubble.querySelector(".text").lastChild.data = said;
}

const words = (bubble) => bubble.querySelector(".text").lastChild?.data ?? "";

/* ---- what is written */

function write(form, pressed) {
  const field = form.elements.text;
  const phone = form.closest("[data-phone]").dataset;
  const letter = {
    phone: phone.phone,
    channel: phone.channel,
    id: crypto.randomUUID(),
    text: field.value,
    button: pressed?.value || null,
    thread: form.elements.thread?.value || null,
  };
  if (!letter.text) return;
  if (field.localName === "textarea") field.value = "";
  waiting.push(letter);
  show(letter);
}

/* Show it at once; it is sent when we know how to recognise it among what comes back. */
async function show(letter) {
  const bubble = document.getElementById("unsent").content.firstElementChild.cloneNode(true);
  bubble.querySelector(".text").append(letter.text);
  if (letter.key && byKey(letter.key)) return send(letter.phone);
  append(document.getElementById(logOf(letter)) ?? document.getElementById(`log-${letter.phone}`), bubble);
  choose(bubble);
  bubble.closest(".log")?.scrollTo(0, 0); // the end: the log is turned around
  letter.key ??= await keyOf(letter);
  bubble.dataset.key = letter.key;
  remember();
  send(letter.phone);
}

const logOf = ({ phone, thread }) => (thread && thread !== "team" ? `log-${phone}-${thread}` : `log-${phone}`);

/* As bot/store/inbox.py knows a message again: half of a SHA-256. */
async function keyOf({ channel, phone, id }) {
  const bytes = new TextEncoder().encode(`${channel}:${phone}:${id}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 16);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* One letter at a time from each phone, in order, each until it has arrived. */
async function send(phone) {
  if (sending.has(phone)) return;
  sending.add(phone);
  for (let pause = 500, letter; (letter = waiting.find((one) => one.phone === phone && one.key)); ) {
    const { arrived, refused } = await post(`${here}/${phone}/messages`, letter);
    const bubble = byKey(letter.key);
    if (arrived || refused) {
      say(bubble, arrived ? "delivered" : "failed", arrived ? "Received" : refused);
      done(letter);
      pause = 500;
    } else if (waiting.includes(letter)) {
      say(bubble, "slow", "Not sent yet: trying again");
      await rest(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
  sending.delete(phone);
}

async function post(address, { id, text, button, thread, forward, handover }) {
  const fields = Object.entries({ id, text, button, thread, forward, handover }).filter(([, value]) => value != null);
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    if (response.ok) return { arrived: true };
    return response.status < 500 ? { refused: await response.text() } : {};
  } catch {
    return {}; // no answer: it may or may not have arrived, and the id makes it one message
  }
}

function say(bubble, state, why) {
  if (!bubble?.classList.contains("unsent")) return;
  const mark = { failed: "failed", delivered: "delivered" }[state] ?? "wait";
  bubble.querySelector(".state").className = `state ${state}`;
  bubble.querySelector("use").setAttribute("href", `#mark-${mark}`);
  bubble.querySelector(".why").textContent = why;
}

function done(letter) {
  if (!waiting.includes(letter)) return;
  waiting.splice(waiting.indexOf(letter), 1);
  remember();
}

function remember() {
  sessionStorage.setItem(KEPT, JSON.stringify(waiting));
}

function rest(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const before = wake;
    wake = () => { before(); clearTimeout(timer); resolve(); };
  });
}

/* ---- a phone's threads: which of them is open, and what came to the others meanwhile */

const THREADS = `${KEPT}:threads`;
const { seen, opened } = JSON.parse(sessionStorage.getItem(THREADS) ?? '{"seen":{},"opened":{}}');

/* What stands in an open thread has been seen; the others tell that there is more since. */
function look() {
  for (const tab of document.querySelectorAll(".thread input")) {
    const log = document.getElementById(tab.dataset.log);
    const last = Number([...log.querySelectorAll(".theirs")].at(-1)?.dataset.line ?? 0);
    if (tab.checked || !(log.id in seen)) seen[log.id] = last;
    tab.closest(".thread").querySelector(".new").hidden = last <= seen[log.id];
  }
  sessionStorage.setItem(THREADS, JSON.stringify({ seen, opened }));
}

function openThread(tab) {
  opened[tab.form.id] = tab.value;
  look();
}

function reopen() {
  for (const tab of document.querySelectorAll(".thread input")) {
    if (opened[tab.form.id] === tab.value) tab.checked = true;
  }
  look();
}

/* ---- the clock */

async function forward(form, pressed) {
  if (!pressed || form.querySelector("[aria-busy]")) return;
  pressed.setAttribute("aria-busy", "true");
  const answer = await post(form.action, { forward: pressed.value });
  pressed.removeAttribute("aria-busy");
  trouble("clock", answer.arrived ? "" : answer.refused ?? "The clock was not moved: the server does not answer. Press again in a moment.");
}

/* ---- what waits for a human */

async function settle(form, pressed) {
  const answer = await post(form.action, { handover: pressed?.value });
  trouble("settled", answer.arrived ? "" : answer.refused ?? "It was not settled: the server does not answer. Press again in a moment.");
}

/* ---- what a coordinator approves */

async function approve(form) {
  const fields = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  const told = answer?.status < 500 ? await answer.text() : "It was not approved: the server does not answer. Press again in a moment.";
  trouble("approved", answer?.ok ? "" : told);
}

/* ---- what is new */

function live() {
  const lines = [...document.querySelectorAll("[data-line]")].map((line) => Number(line.dataset.line));
  const underway = [...document.querySelectorAll("[data-underway]")].map((state) => state.dataset.underway);
  const query = new URLSearchParams({ after: Math.max(0, ...lines), underway: underway.slice(-200).join() });
  const source = new EventSource(`${here}/live?${query}`);
  source.onopen = () => { trouble("live", ""); const woken = wake; wake = () => {}; woken(); };
  source.onmessage = (event) => { JSON.parse(event.data).forEach(place); look(); };
  source.onerror = () => { source.close(); lost(); };
}

async function lost() {
  const answer = await fetch(here, { method: "HEAD" }).catch(() => null);
  if (answer?.status === 404 || answer?.status === 403) {
    return trouble("live", "This address is no longer in use: open the one that the demo printed last.");
  }
  trouble("live", "The server does not answer just now. What you write is kept and sent by itself when it is back.");
  setTimeout(live, 1000);
}

function trouble(about, sentence) {
  troubles.set(about, sentence);
  const told = [...troubles.values()].filter(Boolean).join(" ");
  const place = document.getElementById("trouble");
  if (place.textContent !== told) place.textContent = told;
}

/* ---- begin */

document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.matches(".clock")) forward(event.target, event.submitter);
  else if (event.target.matches(".approve")) approve(event.target);
  else if (event.target.matches(".settle")) settle(event.target, event.submitter);
  else write(event.target, event.submitter);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.localName !== "textarea") return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("change", (event) => {
  if (event.target.matches(".thread input")) openThread(event.target);
});

waiting.forEach(show);
reopen();
live();
