/** Lets a browser keep the program's own files (web/service-worker.ts). WeChat keeps a mini-program by itself. */
export function keepProgram(): void {
  if (process.env.TARO_ENV !== 'h5' || !('serviceWorker' in navigator)) return
  // Behind the first screen, which it would only hold up.
  const register = () =>
    void navigator.serviceWorker.register('./service-worker.js').catch(() => null)
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}
