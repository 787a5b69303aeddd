import { useEffect } from 'react'
import { useServices } from '../../state/services.ts'
import { useLocale } from '../../state/useFormat.ts'
import { useStore } from '../../state/useStore.ts'

/** Gives the document the theme, the language and the size of text of the settings. */
export function useAppearance(): void {
  const { theme, textSize } = useStore(useServices().settings)
  const locale = useLocale()
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
  }, [theme])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    document.documentElement.style.fontSize = textSize === 100 ? '' : `${textSize}%`
  }, [textSize])
}

/** Tells the layout how much room there is: larger text needs more. */
export function useWindowWidth(): void {
  const { layout, settings } = useServices()
  const { textSize } = useStore(settings)
  useEffect(() => {
    const measure = () => layout.resized((window.innerWidth * 100) / textSize)
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [layout, textSize])
}
