import { Alert, Button, Card, Flex, Progress, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LedgerProof, MemberList } from "../../../../client/admin.ts";
import type { LedgerProofQuery } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import { api } from "../../api.ts";
import { useFormats } from "../../program.tsx";

type Page = LedgerProofQuery["verifyLedger"];

interface Progressing {
  readonly isRunning: boolean;
  /** How many members there are, as far as they are counted. */
  readonly total: number;
  readonly members: number;
  readonly entries: number;
  readonly batches: number;
  readonly problems: readonly Page["problems"][number][];
  readonly last: Page | null;
  readonly error: string | null;
}

const BEGUN: Progressing = {
  isRunning: true,
  total: 0,
  members: 0,
  entries: 0,
  batches: 0,
  problems: [],
  last: null,
  error: null,
};

const PROBLEMS_MAX = 100;

/** Checks the whole ledger, page by page, and shows how far it is. */
export function Proof() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { proof, start, stop } = useProof();
  return (
    <Card size="small">
      <div className="ledger-head">
        <Typography.Title level={2} style={{ fontSize: 16 }}>
          {t("ledger.proof.title")}
        </Typography.Title>
        {proof?.isRunning ? (
          <Button onClick={stop}>{t("ledger.proof.stop")}</Button>
        ) : (
          <Button type="primary" onClick={() => void start()}>
            {t("ledger.proof.start")}
          </Button>
        )}
      </div>
      <Typography.Paragraph type="secondary">{t("ledger.proof.text")}</Typography.Paragraph>
      {proof && (
        <Flex vertical gap={12}>
          <Progress
            aria-label={t("ledger.proof.title")}
            percent={percentOf(proof)}
            strokeColor={proof.problems.length > 0 ? "var(--error)" : "var(--focus)"}
            status="normal"
          />
          <Typography.Text className="proof-counts">
            {t("ledger.proof.counts", {
              members: number(proof.members),
              entries: number(proof.entries),
              batches: number(proof.batches),
            })}
          </Typography.Text>
          <Outcome proof={proof} />
        </Flex>
      )}
    </Card>
  );
}

/** Members come first, then the sealed batches; it is done when the API says so. */
function percentOf({ last, members, total }: Progressing): number {
  if (last?.complete) return 100;
  return total === 0 ? 0 : Math.min(99, Math.floor((100 * members) / total));
}

function Outcome({ proof }: { proof: Progressing }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { last, problems, error } = proof;
  const member = t("ledger.proof.member");
  if (error) return <Alert type="error" role="alert" message={error} />;
  if (problems.length > 0) {
    return (
      <Alert
        type="error"
        role="alert"
        message={t("ledger.proof.wrong")}
        description={
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {problems.map(({ memberId, message }, at) => (
              <li key={at}>
                {memberId && <Link to={`/members/${memberId}`}>{member}</Link>} {message}
              </li>
            ))}
          </ul>
        }
      />
    );
  }
  if (!last?.complete) return null;
  const { checkpoint } = last;
  return (
    <Alert
      type="success"
      role="status"
      message={t("ledger.proof.right")}
      description={
        checkpoint && (
          <Typography.Text
            type="secondary"
            copyable={{ text: checkpoint.root }}
            style={{ overflowWrap: "anywhere" }}
          >
            {t("ledger.proof.checkpoint", {
              day: date(checkpoint.takenAt),
              root: checkpoint.root,
            })}
          </Typography.Text>
        )
      }
    />
  );
}

function useProof() {
  const { t } = useTranslation();
  const [proof, setProof] = useState<Progressing | null>(null);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    const { signal } = (running.current = new AbortController());
    let progress = BEGUN;
    const show = (more: Partial<Progressing>) => {
      progress = { ...progress, ...more };
      if (!signal.aborted) setProof(progress);
    };
    show({});
    try {
      const { members } = await api.query(MemberList, { first: 1 }, { signal });
      show({ total: members.totalCount });
      for (let after: string | null | undefined; ;) {
        const { verifyLedger } = await api.query(LedgerProof, { after: after ?? null }, { signal });
        show({
          members: progress.members + verifyLedger.membersChecked,
          entries: progress.entries + verifyLedger.entriesChecked,
          batches: progress.batches + verifyLedger.batchesChecked,
          problems: [...progress.problems, ...verifyLedger.problems].slice(0, PROBLEMS_MAX),
          last: verifyLedger,
        });
        after = verifyLedger.cursor;
        if (verifyLedger.complete || !after) break;
      }
      show({ isRunning: false });
    } catch (error) {
      const message = error instanceof RequestError ? error.message : t("shell.failure.offline");
      show({ isRunning: false, error: message });
    }
  }

  return {
    proof,
    start,
    stop() {
      running.current?.abort();
      setProof((last) => last && { ...last, isRunning: false });
    },
  };
}
