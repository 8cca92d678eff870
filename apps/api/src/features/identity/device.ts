const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bKAIOS\b/i, 'KaiOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A browser's own name for itself cut down to two names, `Firefox · Linux`: enough to know one's own devices again, too
 * little to tell people apart. Empty for what is no known browser; what was sent is kept nowhere.
 */
export function deviceOf(userAgent: string): string {
  const named = (list: readonly [RegExp, string][]) =>
    list.find(([sign]) => sign.test(userAgent.slice(0, 500)))?.[1]
  return [named(browsers), named(systems)].filter((name) => name !== undefined).join(' · ')
}
