import { Button, Card, Flex, Form, Input, Switch, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerSettlementDispute } from "../../../../client/admin.ts";
import type { SettlementDisputeStatus, SettlementPageQuery } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { AdjustmentDialog } from "./money-dialogs.tsx";

type Settlement = NonNullable<SettlementPageQuery["settlement"]>;
type DisputedLine = Settlement["lines"]["nodes"][number];

interface DisputesCardProps {
  readonly settlement: Settlement;
  readonly mayAnswer: boolean;
}

/** What the partner wrote against lines of a settlement, and what was answered. */
export function DisputesCard({ settlement: { partner, lines }, mayAnswer }: DisputesCardProps) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<string | null>(null);
  const [isCorrecting, setIsCorrecting] = useState(false);
  return (
    <Card
      className="on-screen"
      title={t("settlements.disputes.title")}
      extra={
        mayAnswer && (
          <Button onClick={() => setIsCorrecting(true)}>{t("settlements.adjustment.title")}</Button>
        )
      }
    >
      <ul className="part-list">
        {lines.nodes.map((line) => (
          <li key={line.id}>
            <Dispute line={line} answer={mayAnswer ? () => setAnswered(line.id) : null} />
          </li>
        ))}
      </ul>
      {answered && <AnswerDialog lineId={answered} close={() => setAnswered(null)} />}
      {isCorrecting && <AdjustmentDialog id={partner.id} close={() => setIsCorrecting(false)} />}
    </Card>
  );
}

interface DisputeProps {
  readonly line: DisputedLine;
  /** Opens where it is answered; null for who may not. */
  readonly answer: (() => void) | null;
}

function Dispute({ line, answer }: DisputeProps) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const { id, kind, reference, occurredAt, amount, dispute } = line;
  if (!dispute) return null;
  const { status, notes } = dispute;
  const subject = [t(`settlements.kinds.${kind}`), reference, money(amount)].filter(Boolean);
  return (
    <>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <div>
          <Typography.Text strong>{subject.join(" · ")}</Typography.Text>{" "}
          <DisputeTag status={status} />
          <SecondaryLine>
            {dateTime(occurredAt)} · {id}
          </SecondaryLine>
        </div>
        {answer && status !== "CLOSED" && (
          <Button
            size="small"
            aria-label={t("settlements.disputes.answerTo", { line: subject.join(" · ") })}
            onClick={answer}
          >
            {t("settlements.disputes.answer")}
          </Button>
        )}
      </Flex>
      {notes.map(({ writtenBy, writtenAt, text }) => (
        <div key={`${writtenBy} ${writtenAt} ${text}`} className="dispute-note">
          <Typography.Paragraph style={{ margin: 0, whiteSpace: "pre-wrap" }}>
            {text}
          </Typography.Paragraph>
          <SecondaryLine>
            {t(`settlements.disputes.by.${writtenBy}`)} · {dateTime(writtenAt)}
          </SecondaryLine>
        </div>
      ))}
    </>
  );
}

const COLORS = { OPEN: "warning", ANSWERED: "processing", CLOSED: "default" } as const;

/** How a dispute stands. */
export function DisputeTag({ status }: { readonly status: SettlementDisputeStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]}>
      {t(`settlements.disputes.status.${status}`)}
    </Tag>
  );
}

interface AnswerDialogProps {
  /** The line's id. */
  readonly lineId: string;
  close(): void;
}

function AnswerDialog({ lineId, close }: AnswerDialogProps) {
  const { t } = useTranslation();
  const answer = useWrite(AnswerSettlementDispute);
  return (
    <ActionDialog<{ note?: string; closes?: boolean }>
      title={t("settlements.disputes.answerTitle")}
      text={t("settlements.disputes.answerText")}
      submit={t("settlements.disputes.answer")}
      done={t("settlements.disputes.done")}
      initialValues={{ closes: false }}
      run={({ note = "", closes = false }) => answer({ lineId, note, closes })}
      close={close}
    >
      <Form.Item
        name="note"
        label={t("settlements.disputes.note")}
        extra={t("settlements.disputes.noteHint")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item
        name="closes"
        label={t("settlements.disputes.closes")}
        extra={t("settlements.disputes.closesHint")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </ActionDialog>
  );
}
