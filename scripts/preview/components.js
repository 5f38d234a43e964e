/*
 * A message body with Components V2 as HTML: https://docs.discord.com/developers/components/reference
 */
import { Buffer } from 'node:buffer'
import { escapeHtml, markdown } from './markdown.js'

const BUTTONS = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary' }

const each = (components, files) => (components ?? []).map((one) => component(one, files)).join('')

const picture = ({ media, description }, files) => {
  const name = media.url.replace('attachment://', '')
  const data = files?.[name]
  const src = data === undefined ? '' : `data:image/png;base64,${Buffer.from(data).toString('base64')}`
  return `<img src="${src}" alt="${escapeHtml(description ?? '')}">`
}

const accent = ({ accent_color: color }) =>
  color === undefined || color === null ? '' : ` style="border-left:4px solid #${color.toString(16).padStart(6, '0')}"`

const button = ({ style, label, emoji, disabled }) =>
  `<span class="button ${BUTTONS[style] ?? 'secondary'}${disabled ? ' disabled' : ''}"><span class="label">${escapeHtml(
    [emoji?.name, label].filter(Boolean).join(' '),
  )}</span></span>`

const select = ({ placeholder }) => `<div class="select">${escapeHtml(placeholder ?? 'Make a selection')}</div>`

/** By the number of their type. */
const KINDS = {
  1: (one, files) => `<div class="row">${each(one.components, files)}</div>`,
  2: button,
  3: select,
  9: (one, files) =>
    `<div class="section"><div>${each(one.components, files)}</div>${component(one.accessory, files)}</div>`,
  10: ({ content }) => `<div class="text">${markdown(content)}</div>`,
  11: picture,
  12: ({ items }, files) => `<div class="gallery">${items.map((item) => picture(item, files)).join('')}</div>`,
  14: ({ divider }) => `<div class="separator${divider === false ? ' bare' : ''}"></div>`,
  17: (one, files) => `<div class="container"${accent(one)}>${each(one.components, files)}</div>`,
}

/** @param {{type: number}} one a component; one that cards do not use says its number, so that it is noticed */
const component = (one, files) =>
  KINDS[one.type]?.(one, files) ?? `<div class="text">Component of type ${one.type}</div>`

/**
 * A message as a reader sees it: who wrote it, and what.
 * @param {{ body: { components: {type: number}[] }, files?: Record<string, Uint8Array> }} message
 */
export const messageHtml = ({ body, files }) =>
  `<article class="message"><div class="avatar">A</div><div class="content"><div class="author">Assay <span class="tag">APP</span></div>${each(body.components, files)}</div></article>`
