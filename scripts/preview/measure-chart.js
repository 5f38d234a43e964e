/*
 * What is measured of a chart. This function runs inside the browser, so it stands by itself.
 */

/**
 * The least contrast of a chart's letters with what is drawn under them, and the size of its smallest letters.
 * @param {string} svg
 * @returns {{ contrast: number, letters: number }} https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, and units of the SVG
 */
export const measureChart = (svg) => {
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;inset:0;z-index:9;width:max-content;height:max-content'
  box.innerHTML = svg
  document.body.append(box)

  const luminance = (color) => {
    const [r, g, b] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((c) => {
      const share = Number(c) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrastOf = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }
  const isColor = (fill) => fill.startsWith('rgb(')
  /** The colors under a text, at points along its middle: the topmost shape that was drawn before it. */
  const under = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    const found = [0.02, 0.25, 0.5, 0.75, 0.98].map((at) =>
      document
        .elementsFromPoint(left + (right - left) * at, (top + bottom) / 2)
        .filter((one) => one.tagName !== 'text' && one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map((one) => getComputedStyle(one).fill)
        .find((fill) => isColor(fill)),
    )
    return found.filter((fill) => fill !== undefined)
  }
  const texts = [...box.querySelectorAll('text')]
  const found = {
    contrast: Math.min(
      ...texts.flatMap((text) => under(text).map((fill) => contrastOf(getComputedStyle(text).fill, fill))),
    ),
    letters: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
  }
  box.remove()
  return found
}
