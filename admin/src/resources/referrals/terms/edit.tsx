import { useTranslation } from "react-i18next";
import {
  PublishReferralProgram,
  ReferralProgramEditor,
  RevertReferralProgram,
  SaveReferralProgram,
} from "../../../../../client/admin.ts";
import type { SaveReferralProgramInput } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { useOfferWords } from "../../../components/offers/use-offer-words.ts";
import { ThingEditor } from "../../../components/versions/thing-editor.tsx";
import type { EditedThing } from "../../../components/versions/thing-editor.tsx";
import { useProgram } from "../../../program.tsx";
import { MessageFields, MessagePreview } from "./message-fields.tsx";
import { ReferralActions } from "./referral-actions.tsx";
import { JourneyFields, LimitFields, OfferFields } from "./referral-fields.tsx";
import { inputOf, NEW_REFERRALS, placeOf, valuesOf } from "./referral-form.ts";
import type { ReferralProgram, ReferralValues, ReferralVersion } from "./referral-form.ts";
import { draftChanges, referralChange, valueInWords } from "./referral-in-words.ts";

type Edited = ReferralVersion & { readonly id: string; readonly title: string };

/** By which terms members bring friends: their editor. */
export function ReferralTermsPage() {
  return (
    <Loaded name={["referral-program"]} ask={() => api.query(ReferralProgramEditor)}>
      {({ program }) => <Editor program={program.referralProgram ?? null} />}
    </Loaded>
  );
}

function Editor({ program }: { program: ReferralProgram | null }) {
  const { t } = useTranslation();
  const words = useOfferWords();
  const { currencyCode, locales } = useProgram();
  // A program has one set of terms; its writes name none.
  const named = (it: ReferralProgram | null): EditedThing<Edited> | null => {
    const own = { id: "terms", title: t("referrals.terms.title") };
    return (
      it && {
        ...it,
        ...own,
        status: it.status === "ENDED" ? "PAUSED" : it.status,
        draft: it.draft ? { ...it.draft, ...own } : null,
        scheduled: it.scheduled ?? null,
      }
    );
  };
  return (
    <ThingEditor<ReferralValues, Edited, SaveReferralProgramInput, object>
      thing={named(program)}
      path="/referrals/terms"
      permission="rules:write"
      words={{
        new: t("referrals.terms.title"),
        newText: t("referrals.terms.newText"),
        publishing: t("referrals.terms.publishing"),
      }}
      beginning={NEW_REFERRALS}
      documents={{
        save: SaveReferralProgram,
        publish: PublishReferralProgram,
        revert: RevertReferralProgram,
      }}
      nameIn={() => ({})}
      valuesOf={valuesOf}
      inputOf={(values) => inputOf(values, currencyCode)}
      nameOf={(field, values) => placeOf(values, locales)(field)}
      readAgain={async () =>
        named((await api.query(ReferralProgramEditor)).program.referralProgram ?? null)
      }
      draftChanges={draftChanges}
      say={(change) => referralChange(change, words)}
      fieldName={(field) => t(`referrals.terms.fields.${field}`)}
      fieldInWords={(field, of) => valueInWords(field, of, words)}
      actions={() => <ReferralActions program={program!} />}
      side={() => <MessagePreview saved={program && (program.draft ?? program)} />}
    >
      {({ values, mayEdit }) => (
        <>
          <JourneyFields />
          <OfferFields name="referrerOffer" values={values} isDisabled={!mayEdit} />
          <OfferFields name="refereeOffer" values={values} isDisabled={!mayEdit} />
          <LimitFields hasCap={values.hasCap} hasBudget={values.hasBudget} />
          <MessageFields />
        </>
      )}
    </ThingEditor>
  );
}
