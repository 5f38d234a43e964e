/*
 * Messages on a page of headless Chromium. Nothing is downloaded: Chromium is the system's.
 */
import { existsSync } from 'node:fs'
import process from 'node:process'
import { messageHtml } from './components.js'
import { measureMessages } from './measure.js'
import { measureChart } from './measure-chart.js'
import { style } from './style.js'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const chromiumPath = () => {
  const path = [process.env.CHROMIUM, ...PLACES].find((one) => one !== undefined && existsSync(one))
  if (path === undefined)
    throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium) or name its path in CHROMIUM.')
  return path
}

/**
 * Runs `work` with a page that shows messages, and closes the browser whatever happens.
 * @param {{ theme?: 'dark' | 'light', phone?: boolean }} options
 * @param {(page: {
 *   show(messages: object[]): Promise<object[]>,
 *   shoot(path: string): Promise<void>,
 *   chart(svg: string): Promise<{ contrast: number, letters: number }>,
 * }) => Promise<void>} work
 */
export const withPage = async ({ theme = 'dark', phone = true }, work) => {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    // High enough that a whole chart of 420 units is on the page: what is under a letter is found by its place.
    const viewport = { width: phone ? 440 : 800, height: 1200 }
    const page = await browser.newPage({ viewport, deviceScaleFactor: 2, offline: true })
    await page.setContent(
      `<!doctype html><html lang="en"><style>${style({ theme, phone })}</style><body></body></html>`,
    )
    await page.evaluate(() => document.fonts.ready)
    await work({
      show: async (messages) => {
        await page.evaluate((html) => {
          document.body.innerHTML = html
          return Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
        }, messages.map(messageHtml).join(''))
        await page.evaluate(() => document.fonts.ready)
        return page.evaluate(measureMessages)
      },
      chart: (svg) => page.evaluate(measureChart, svg),
      shoot: async (path) => {
        await page.locator('body').screenshot({ path })
      },
    })
  } finally {
    await browser.close()
  }
}
