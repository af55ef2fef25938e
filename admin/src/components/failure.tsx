import { Button, Typography } from "antd";
import { Component } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RequestError } from "../../../client/request-error.ts";
import { PageNotice } from "./page-notice.tsx";

interface FailureProps {
  readonly error: unknown;
  /** Tries again; left out, the page is loaded again. */
  readonly onRetry?: () => void;
}

/** What went wrong instead of a page, with what to tell whoever runs the server. */
export function Failure({ error, onRetry = () => location.reload() }: FailureProps) {
  const { t } = useTranslation();
  const isRequest = error instanceof RequestError;
  const requestId = isRequest ? error.requestId : null;
  return (
    <PageNotice
      kind="warning"
      title={t("shell.failure.title")}
      text={isRequest ? error.message : t("shell.failure.text")}
    >
      <Button type="primary" onClick={onRetry}>
        {t("shell.failure.retry")}
      </Button>
      {requestId && (
        <Typography.Text type="secondary" copyable={{ text: requestId }}>
          {t("shell.failure.requestId", { requestId })}
        </Typography.Text>
      )}
    </PageNotice>
  );
}

/** Shows what broke while a page was drawn, in the page's place. */
Failure.Boundary = class extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />;
  }
};
