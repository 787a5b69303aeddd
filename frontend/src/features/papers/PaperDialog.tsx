import { useQuery } from '@tanstack/react-query'
import { FileJson, FileText, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { printPaper, savePaperAs } from '../../actions/paperCommands.ts'
import { reasonOf } from '../../actions/tell.ts'
import { consentPaper, everythingPaper, numberPaper } from '../../api/papers.ts'
import type { Paper } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import type { PaperAsked } from '../../state/dialogStore.ts'
import { useServices } from '../../state/services.ts'
import { Button, Dialog, ErrorState, Spinner } from '../../ui/index.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { PrintedSheet } from './PrintedSheet.tsx'
import styles from './papers.module.css'

interface Props {
  readonly asked: PaperAsked
  readonly onClose: () => void
}

/** Something to read, print and save: made when it is opened, and saved exactly as it is shown. */
export default function PaperDialog({ asked, onClose }: Props) {
  const everything = asked.of === 'everything'
  const paper = useQuery({
    queryKey: ['paper', asked],
    queryFn: () => made(asked),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const waiting = everything ? m.proof_everything_wait() : m.proof_wait()
  return (
    <Dialog
      title={everything ? m.proof_everything_title() : m.proof_title()}
      size="large"
      onClose={onClose}
      note={paper.data && m.proof_pdf()}
      footer={paper.data && <Buttons paper={paper.data} />}
    >
      {paper.isPending && (
        <p className={styles.wait} role="status">
          <Spinner label={waiting} /> {waiting}
        </p>
      )}
      {paper.isError && (
        <ErrorState title={m.proof_failed()} text={reasonOf(paper.error)} onRetry={() => void paper.refetch()} />
      )}
      {paper.data && <Shown paper={paper.data} />}
    </Dialog>
  )
}

function made(asked: PaperAsked): Promise<Paper> {
  switch (asked.of) {
    case 'proof':
      return consentPaper(asked.contact)
    case 'everything':
      return everythingPaper(asked.contact)
    case 'number':
      return numberPaper(asked.number)
  }
}

function Shown({ paper }: { paper: Paper }) {
  const services = useServices()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void printPaper(services)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [services])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get into it */}
      <section className={styles.read} tabIndex={0} aria-label={paper.title}>
        <PaperSheet paper={paper} />
      </section>
      <PrintedSheet paper={paper} />
    </>
  )
}

function Buttons({ paper }: { paper: Paper }) {
  const services = useServices()
  return (
    <>
      <Button icon={FileJson} onPress={() => void savePaperAs(services, paper, 'json')}>
        {m.proof_save_json()}
      </Button>
      <Button icon={FileText} onPress={() => void savePaperAs(services, paper, 'html')}>
        {m.proof_save_page()}
      </Button>
      <Button variant="primary" icon={Printer} onPress={() => void printPaper(services)}>
        {m.proof_print()}
      </Button>
    </>
  )
}
