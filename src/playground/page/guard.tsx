import { Component, type ReactNode } from 'react';

interface GuardProps {
  /** What is drawn: another one may be drawn again. */
  readonly of: unknown;
  /** What to call it. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Whatever an app sends: what cannot be drawn is said in its place, and the page around it stays. */
export class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate({ of }: GuardProps) {
    if (this.state.failed && of !== this.props.of) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <span className="not-drawn">{this.props.name} could not be drawn in the playground.</span>;
  }
}
