/*
 * What is measured of the messages on a page. These functions run inside the browser, so each stands by itself.
 */

/** Per message: its height, button labels that are cut, numbers parted from their units, and text of too little contrast. */
export const measureMessages = () => {
  /** A number and a unit that a reader must find on one line. */
  const QUANTITY =
    /\d[\d.,]*[ \u00a0\u202f]?(?:%|(?:t|kt|Mt|kg|g|lb|ct|million|billion|percent|dollars|tons?|years?)\b)/g

  const lineOf = (node, at) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return Math.round(range.getBoundingClientRect().bottom)
  }
  const textsIn = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) found.push(walker.currentNode)
    return found.filter(({ data }) => data.trim() !== '')
  }
  const parted = (element) =>
    textsIn(element).flatMap((node) =>
      [...node.data.matchAll(QUANTITY)]
        .filter((m) => lineOf(node, m.index) !== lineOf(node, m.index + m[0].length - 1))
        .map((m) => m[0]),
    )

  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((c) => {
      const share = c / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const paperUnder = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const paper = channels(getComputedStyle(at).backgroundColor)
      if (paper.length === 3 || (paper[3] ?? 0) > 0.99) return paper
    }
    return [255, 255, 255]
  }
  /** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  const contrastOf = (element) => {
    const [a, b] = [channels(getComputedStyle(element).color), paperUnder(element)].map(luminance)
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }

  return [...document.querySelectorAll('.message')].map((message) => {
    const labels = [...message.querySelectorAll('.label')]
    const small = [...message.querySelectorAll('img')].filter(({ naturalWidth }) => naturalWidth === 0)
    return {
      height: Math.round(message.getBoundingClientRect().height),
      labels: labels.length,
      cut: labels.filter((one) => one.scrollWidth > one.clientWidth + 1).map(({ textContent }) => textContent),
      parted: parted(message),
      contrast: Math.min(...textsIn(message).map(({ parentElement }) => contrastOf(parentElement))),
      wide: message.scrollWidth > document.body.clientWidth,
      missing: small.length,
    }
  })
}
