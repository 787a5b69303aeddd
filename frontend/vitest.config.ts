import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

const browser = playwright({
  launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
})

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] },
        },
        {
          extends: true,
          // Found only when a lazy part loads, which would reload the page under a test.
          optimizeDeps: { include: ['@internationalized/date', 'axe-core'] },
          test: {
            name: 'browser',
            include: ['src/**/*.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              provider: browser,
              screenshotFailures: false,
              viewport: { width: 1366, height: 768 },
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
)
