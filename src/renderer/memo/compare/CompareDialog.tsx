import { t } from '../../strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Chooser } from './Chooser.tsx'
import { ComparisonView } from './ComparisonView.tsx'
import { closeComparing, useComparing } from './comparing.ts'

/** Asks what the open memo is compared with, then shows what differs. */
export function CompareDialog() {
  const { step, comparison } = useComparing()
  return (
    <Dialog
      isOpen={step !== null}
      title={step === 'choose' ? t.compare.with : t.compare.title}
      size={step === 'choose' ? 'normal' : 'wide'}
      onClose={closeComparing}
    >
      {step === 'choose' && <Chooser />}
      {step === 'shown' && comparison !== null && <ComparisonView comparison={comparison} />}
    </Dialog>
  )
}
