// Before the first paint: the theme that was chosen here, else the system's. The page takes over from here (state/theme.ts).
(function () {
  var chosen = null
  try { chosen = localStorage.getItem('stemma-theme') } catch { /* storage is closed to us: the system's theme it is */ }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light')
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
