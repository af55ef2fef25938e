import { useTranslation } from "react-i18next";
import {
  EarningTermsEditor,
  PublishEarningTerms,
  RevertEarningTerms,
  SaveEarningTerms,
} from "../../../../../client/admin.ts";
import type { SaveEarningTermsInput } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { ThingEditor } from "../../../components/versions/thing-editor.tsx";
import type { EditedThing } from "../../../components/versions/thing-editor.tsx";
import { useFormats, useProgram } from "../../../program.tsx";
import { TermsActions } from "./terms-actions.tsx";
import { EarningFields, PeriodFields, TimeFields, WorthFields } from "./terms-fields.tsx";
import { inputOf, placeOf, valuesOf } from "./terms-form.ts";
import type { Terms, TermsValues, TermsVersion } from "./terms-form.ts";
import { draftChanges, termsChange, valueInWords } from "./terms-in-words.ts";

type Edited = TermsVersion & { readonly id: string; readonly title: string };

/** What holds for everything that is earned, beside the rules: its editor. */
export function EarningTermsPage() {
  return (
    <Loaded name={["earning-terms"]} ask={() => api.query(EarningTermsEditor)}>
      {({ program }) => <Editor terms={program.earningTerms} />}
    </Loaded>
  );
}

function Editor({ terms }: { terms: Terms }) {
  const { t } = useTranslation();
  const words = { t, formats: useFormats(), currencyCode: useProgram().currencyCode };
  // A program has one set of terms; its writes name none.
  const named = (it: Terms): EditedThing<Edited> => {
    const own = { id: "terms", title: t("terms.title") };
    return {
      ...it,
      ...own,
      status: "PUBLISHED",
      draft: it.draft ? { ...it.draft, ...own } : null,
      scheduled: it.scheduled ?? null,
    };
  };
  return (
    <ThingEditor<TermsValues, Edited, SaveEarningTermsInput, object>
      thing={named(terms)}
      path="/terms"
      permission="program:write"
      words={{ new: "", newText: "", publishing: t("terms.publishing") }}
      beginning={valuesOf(terms)}
      documents={{
        save: SaveEarningTerms,
        publish: PublishEarningTerms,
        revert: RevertEarningTerms,
      }}
      nameIn={() => ({})}
      valuesOf={valuesOf}
      inputOf={inputOf}
      nameOf={placeOf}
      readAgain={async () => named((await api.query(EarningTermsEditor)).program.earningTerms)}
      draftChanges={draftChanges}
      say={(change) => termsChange(change, words)}
      fieldName={(field) => t(`terms.fields.${field === "giftCards" ? "giftCardValidity" : field}`)}
      fieldInWords={(field, of) => valueInWords(field, of, words)}
      actions={() => <TermsActions terms={terms} />}
      side={() => null}
    >
      {({ values }) => (
        <>
          <TimeFields expiry={values.expiry} />
          <EarningFields />
          <WorthFields paysWithPoints={values.paysWithPoints} />
          <PeriodFields giftCards={values.giftCards} />
        </>
      )}
    </ThingEditor>
  );
}
