import { Component, type ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { ErrorState } from '../../ui/index.ts'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

/** A page that fails keeps the frame of the window and offers to try again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return (
      <ErrorState
        title={m.app_error_title()}
        text={m.app_error_text()}
        details={details}
        onRetry={() => this.setState({ error: null })}
      />
    )
  }
}
