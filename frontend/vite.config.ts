import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  // React Aria brings its texts in 34 languages; the window speaks those listed here.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }],
  server: { port: 5199, strictPort: true, host: '127.0.0.1' },
  build: {
    target: 'safari16',
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
  },
})
