import { Alert, Button, Card, Flex, Input, Progress, Table, Typography } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddCodes } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { FileButton } from "../../components/files/file-button.tsx";
import { saveFile } from "../../components/files/save-file.ts";
import { tableFile } from "../../components/files/table-file.ts";
import { useFormats } from "../../program.tsx";
import { codesIn } from "./codes-in.ts";
import type { CodeLine } from "./codes-in.ts";

interface CodeProblem extends CodeLine {
  readonly message: string;
}

interface CodeReport {
  readonly added: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly short: number;
  /** What is known of duplicates and of what was refused, by line. */
  readonly problems: readonly CodeProblem[];
}

const NOTHING: CodeReport = { added: 0, duplicates: 0, rejected: 0, short: 0, problems: [] };
const COUNTS = ["added", "duplicates", "rejected"] as const;
const PROBLEMS_SHOWN = 10;
const PROBLEMS_KEPT = 50_000;
// What the server warns of: shorter ones can be guessed.
const SHORT = 8;

/** Adds codes to a pool, pasted or from a file, with a report by line. */
export function AddCodesCard({ poolId }: { poolId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [share, setShare] = useState<number | null>(null);
  const [report, setReport] = useState<CodeReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isRunning = share !== null;

  async function add(source: Blob): Promise<boolean> {
    setProblem(null);
    setReport(null);
    setShare(0);
    let sum = NOTHING;
    try {
      for await (const piece of codesIn(source)) {
        sum = await withPiece(sum, piece.codes);
        setReport(sum);
        setShare(piece.share);
      }
      if (sum === NOTHING) setProblem(t("pools.add.none"));
      return sum !== NOTHING;
    } catch (error) {
      const reason = (error as Error).message || t("shell.failure.offline");
      setProblem(`${reason} ${t("pools.add.again")}`);
      return false;
    } finally {
      setShare(null);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "auth" });
    }
  }

  async function withPiece(sum: CodeReport, codes: readonly CodeLine[]): Promise<CodeReport> {
    const input = {
      poolId,
      codes: codes.map(({ code }) => code),
      idempotencyKey: crypto.randomUUID(),
    };
    const { report: done, userErrors } = (await api.query(AddCodes, { input })).addCodes;
    if (!done) throw new Error(userErrors[0]!.message);
    const rejected = done.rejections.map(({ position, message }) => ({ position, message }));
    const known = done.duplicatePositions.map((position) => ({
      position,
      message: t("pools.add.duplicate"),
    }));
    const problems = [...rejected, ...known]
      .sort((one, other) => one.position - other.position)
      .map(({ position, message }) => ({ ...codes[position - 1]!, message }));
    const refused = new Set(rejected.map(({ position }) => position));
    const isShort = (code: string) => code.replace(/[\s-]/g, "").length < SHORT;
    const short = codes.filter(({ code }, at) => !refused.has(at + 1) && isShort(code)).length;
    return {
      added: sum.added + done.added,
      duplicates: sum.duplicates + done.duplicates,
      rejected: sum.rejected + done.rejected,
      short: sum.short + short,
      problems: [...sum.problems, ...problems].slice(0, PROBLEMS_KEPT),
    };
  }

  return (
    <Card title={t("pools.add.title")}>
      <Typography.Paragraph>{t("pools.add.text")}</Typography.Paragraph>
      <Input.TextArea
        aria-label={t("pools.add.paste")}
        placeholder={t("pools.add.placeholder")}
        autoSize={{ minRows: 4, maxRows: 12 }}
        value={typed}
        disabled={isRunning}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Flex gap={8} wrap align="center" style={{ marginBlock: 12 }}>
        <Button
          type="primary"
          disabled={isRunning || typed.trim() === ""}
          onClick={() => void add(new Blob([typed])).then((isDone) => isDone && setTyped(""))}
        >
          {t("pools.add.submit")}
        </Button>
        <FileButton
          label={t("pools.add.file")}
          isDisabled={isRunning}
          onChoose={(file) => file && void add(file)}
        />
      </Flex>
      {isRunning && (
        <Progress
          percent={Math.floor(share * 100)}
          aria-label={t("pools.add.running")}
          status="active"
          strokeColor="var(--focus)"
        />
      )}
      {problem && <Alert type="error" role="alert" message={problem} />}
      {report && <Report report={report} />}
    </Card>
  );
}

function Report({ report }: { report: CodeReport }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { problems, short } = report;
  const rows = problems.map(({ line, code, message }) => [String(line), code, message]);
  return (
    <div role="status" aria-label={t("pools.add.report")} style={{ marginTop: 12 }}>
      <Flex wrap gap="12px 40px" style={{ marginBottom: 12 }}>
        {COUNTS.map((name) => (
          <div key={name}>
            <Typography.Text type="secondary">{t(`pools.add.${name}`)}</Typography.Text>
            <div className="number" style={{ fontSize: 20, fontWeight: 600 }}>
              {number(report[name])}
            </div>
          </div>
        ))}
      </Flex>
      {short > 0 && (
        <Alert
          type="warning"
          style={{ marginBottom: 12 }}
          message={t("pools.add.short", { shown: number(short) })}
        />
      )}
      {problems.length > 0 && (
        <>
          <Table
            size="small"
            pagination={false}
            scroll={{ x: "max-content" }}
            aria-label={t("pools.add.problems")}
            rowKey={({ line }) => line}
            dataSource={problems.slice(0, PROBLEMS_SHOWN)}
            columns={[
              { title: t("pools.add.line"), dataIndex: "line", align: "right" },
              { title: t("pools.add.code"), dataIndex: "code", ellipsis: true },
              { title: t("pools.add.why"), dataIndex: "message" },
            ]}
          />
          <Button
            size="small"
            style={{ marginTop: 12 }}
            onClick={() => saveFile(tableFile([["line", "code", "message"], ...rows]), "codes.csv")}
          >
            {t("pools.add.download", { shown: number(problems.length) })}
          </Button>
        </>
      )}
    </div>
  );
}
