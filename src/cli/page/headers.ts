/** Nothing but what this server gives, and no script that is written into a page; the page carries the same itself. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What the page may ask of the browser: the camera and the clipboard for itself, nothing else, and nothing for others. */
const OWN = ['camera', 'clipboard-write']
const NOBODY = [
  'accelerometer',
  'autoplay',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
const PERMISSIONS = [...OWN.map((name) => `${name}=(self)`), ...NOBODY.map((name) => `${name}=()`)].join(', ')

/** In whose frames the page may stand: its own, or with `?embed` anybody's, a page on a disk included. */
const ANCESTORS = { own: "'self'", anybody: '* file:' } as const

/** The headers of every answer, errors too. */
export const safeHeaders = ({ embed }: { readonly embed: boolean }): Readonly<Record<string, string>> => ({
  'content-security-policy': `${POLICY}; frame-ancestors ${embed ? ANCESTORS.anybody : ANCESTORS.own}`,
  'cross-origin-opener-policy': 'same-origin',
  // who may frame the page may load it, whatever else that page demands of its parts
  'cross-origin-resource-policy': embed ? 'cross-origin' : 'same-origin',
  'permissions-policy': PERMISSIONS,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})
