/*
 * How Discord's apps set a message, in CSS pixels, as measured on a phone and on a desktop: text 16/22, small print
 * 13/18, buttons 32 high. Inter stands in for Discord's own letters, which are not free; it runs as wide.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const face = (weight, file) => {
  const data = readFileSync(require.resolve(`@expo-google-fonts/inter/${file}`)).toString('base64')
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`
}

const THEMES = {
  dark: { page: '#1a1a1e', card: '#242429', line: '#3a3a40', text: '#e3e3e6', head: '#fbfbfb', small: '#a0a1a8' },
  light: { page: '#fbfbfb', card: '#ffffff', line: '#dcdce0', text: '#2f3035', head: '#060607', small: '#62636c' },
}
const DARK = { ...THEMES.dark, link: '#5fa8ff', button: '#3a3a41' }
const LIGHT = { ...THEMES.light, link: '#0a58ca', button: '#e6e6ea' }

/** @param {{ theme: 'dark' | 'light', phone: boolean }} options */
export const style = ({ theme, phone }) => {
  const ink = theme === 'dark' ? DARK : LIGHT
  const pad = phone ? 12 : 16
  return `
${face(400, '400Regular/Inter_400Regular.ttf')}
${face(600, '600SemiBold/Inter_600SemiBold.ttf')}
${face(700, '700Bold/Inter_700Bold.ttf')}
* { box-sizing: border-box; margin: 0; padding: 0 }
body { width: ${phone ? 360 : 800}px; background: ${ink.page}; color: ${ink.text}; font: 400 16px/22px Inter, 'Noto Color Emoji', sans-serif; letter-spacing: -0.01em }
.message { display: flex; gap: ${pad}px; padding: 6px ${pad}px }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #2f6b4d; color: #fff; font-weight: 700; line-height: 40px; text-align: center; flex: none }
.content { flex: 1; min-width: 0; overflow-wrap: anywhere }
.author { color: ${ink.head}; font-weight: 600 }
.tag { background: #4752c4; color: #fff; font: 600 10px/15px Inter; padding: 0 4px; border-radius: 4px; vertical-align: 2px }
.container { max-width: ${phone ? 'none' : '600px'}; display: flex; flex-direction: column; gap: 8px; margin-top: 2px; padding: ${pad}px; border: 1px solid ${ink.line}; border-radius: 8px; background: ${ink.card} }
h1, h2, h3, strong { color: ${ink.head}; font-weight: 700 }
h1 { font-size: 24px; line-height: 30px } h2 { font-size: 20px; line-height: 26px } h3 { font-size: 16px; line-height: 22px }
small { display: block; font-size: 13px; line-height: 18px; color: ${ink.small} }
a { color: ${ink.link}; text-decoration: none }
ul, ol { padding-left: 24px }
blockquote { padding-left: 12px; border-left: 4px solid ${ink.line} }
code { font-family: monospace; font-size: 85% }
.time, .mention { background: ${ink.button}; border-radius: 3px; padding: 0 2px }
.separator { height: 1px; margin: 4px 0; background: ${ink.line} } .separator.bare { background: none }
.row { display: flex; flex-wrap: wrap; gap: 8px }
.button { display: inline-flex; max-width: 100%; min-width: 60px; height: 32px; padding: 0 12px; align-items: center; justify-content: center; border-radius: 8px; font-size: 14px; font-weight: 600; background: ${ink.button}; color: ${ink.head} }
.label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.primary { background: #4752c4; color: #fff } .success { background: #1f7a3f; color: #fff } .danger { background: #b3242e; color: #fff }
.disabled { opacity: 0.5 }
.select { width: 100%; max-width: 400px; padding: 8px 12px; border: 1px solid ${ink.line}; border-radius: 8px; color: ${ink.small} }
.section { display: flex; gap: 12px; justify-content: space-between }
.gallery img { display: block; width: 100%; border-radius: 8px }
`
}
