type Browser = Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & { standalone?: boolean }

/** An iPhone or iPad: an iPad calls itself a Mac, but no Mac is touched with several fingers. */
export const isApple = ({ userAgent, maxTouchPoints }: Browser = navigator): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)

/** Whether this is the app on the home screen, and not a page in a browser. */
export const isInstalled = (browser: Browser = navigator): boolean =>
  browser.standalone === true || matchMedia('(display-mode: standalone)').matches
