import { ExportDialog } from './exchange/ExportDialog.tsx'
import { ImportDialog } from './exchange/ImportDialog.tsx'
import { BackupDialog } from './keeping/BackupDialog.tsx'
import { TrashDialog } from './keeping/TrashDialog.tsx'
import { VersionsDialog } from './keeping/VersionsDialog.tsx'
import { CollectDialog } from './library/CollectDialog.tsx'
import { TagDialog } from './library/TagDialog.tsx'
import { EncryptionDialog } from './lock/EncryptionDialog.tsx'
import { CompareDialog } from './memo/compare/CompareDialog.tsx'
import { NamingDialog } from './memo/new/NamingDialog.tsx'
import { NewMemoDialog } from './memo/new/NewMemoDialog.tsx'
import { VerifyDialog } from './memo/verify/VerifyDialog.tsx'
import { Palette } from './palette/Palette.tsx'
import { ManageDialog } from './tags/ManageDialog.tsx'
import { Tour } from './tour/Tour.tsx'
import { Shortcuts } from './ui/Shortcuts.tsx'
import { UpdateDialog } from './update/UpdateDialog.tsx'

/** Every dialog of the window, and the tour; each shows itself when its own state says so. */
export function Dialogs() {
  return (
    <>
      <Palette />
      <Shortcuts />
      <UpdateDialog />
      <ExportDialog />
      <ImportDialog />
      <TagDialog />
      <CollectDialog />
      <NewMemoDialog />
      <NamingDialog />
      <VersionsDialog />
      <TrashDialog />
      <BackupDialog />
      <EncryptionDialog />
      <CompareDialog />
      <VerifyDialog />
      <ManageDialog />
      <Tour />
    </>
  )
}
