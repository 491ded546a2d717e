import type { Update as UpdateDocument } from '@amana/sdk/journal-documents'
import { useState } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import type { Said, Update } from '../../data/journal-threads.ts'
import { harmless } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Byline } from './byline.tsx'
import { EntryText, readers } from './entry-document.tsx'
import { Hidden } from './hidden.tsx'
import { Replies } from './replies.tsx'

interface UpdateArticleProps {
  record: CampaignRecord
  update: Update
  /** Of milestones, by index. */
  titles: readonly string[]
}

/** One piece of news as it was written, what corrects it before it, what others say after it. */
export function UpdateArticle({ record, update, titles }: UpdateArticleProps) {
  const { journal: text } = useText()
  return (
    <article className="entry stack" data-gap="small">
      <Hidden by={update.hidden}>
        <Byline record={record} said={update} />
        <EntryText content={update.content} parse={readers.Update}>
          {(document) => (
            <>
              <h3>
                <UserText lang={document.language}>{document.title}</UserText>
              </h3>
              <AboutMilestone index={document.milestone} titles={titles} />
              <Amendments record={record} title={text.corrected} said={update.corrections} />
              <UpdateBody document={document} />
            </>
          )}
        </EntryText>
        <Amendments record={record} title={text.contradicted} said={update.contradictions} />
        <Replies record={record} replies={update.replies} since={undefined} />
      </Hidden>
    </article>
  )
}

/** Text, pictures and thanks. */
export function UpdateBody({ document }: { document: UpdateDocument }) {
  const { journal: text } = useText()
  const { files = [], thanks = [], language } = document
  return (
    <>
      <UserText block lang={language}>
        {document.text}
      </UserText>
      {files.map((file) => (
        <EntryFile key={file.sha256} file={file} language={language} />
      ))}
      {thanks.length > 0 && (
        <div className="thanks stack" data-gap="small">
          <p>
            <strong>{text.thanks}</strong>
          </p>
          <ul>
            {thanks.map((name) => (
              <li key={name}>
                <UserText lang={language}>{name}</UserText>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function AboutMilestone({ index, titles }: { index: number | undefined; titles: readonly string[] }) {
  const { campaign: text } = useText()
  const title = index === undefined ? undefined : titles[index]
  if (index === undefined || title === undefined) return null
  return (
    <p className="small">
      <a href={`#milestone-${index + 1}`}>
        {text.milestone(index + 1)} <UserText>{title}</UserText>
      </a>
    </p>
  )
}

/** Says what was wrong: it stands above the words that stay. */
function Amendments({ record, title, said }: { record: CampaignRecord; title: string; said: readonly Said[] }) {
  return said.map((one) => (
    <div key={one.key} className="notice" data-kind="warning">
      <Icon name="warning" />
      <div className="stack" data-gap="small">
        <strong>{title}</strong>
        <EntryText content={one.content} parse={readers.Correction}>
          {(document) => (
            <UserText block lang={document.language}>
              {document.text}
            </UserText>
          )}
        </EntryText>
        <Byline record={record} said={one} />
      </div>
    </div>
  ))
}

type NamedFile = NonNullable<UpdateDocument['files']>[number]

/** A picture whose bytes are the ones that the update names. */
function EntryFile({ file, language }: { file: NamedFile; language: UpdateDocument['language'] }) {
  const isPicture = file.type.startsWith('image/')
  const asked = useContent(isPicture ? file.sha256 : undefined)
  if (!isPicture) return <DocumentFile file={file} />
  return asked.data ? (
    <div className="entry-picture" lang={language}>
      <StoredPicture bytes={asked.data.bytes} alt={file.alt ?? file.name} />
    </div>
  ) : (
    <FileStateWords state={fileState(asked)} />
  )
}

/** Any other file: fetched when somebody wants it, compared with its fingerprint, and saved as it is, never opened here. */
function DocumentFile({ file }: { file: NamedFile }) {
  const { journal: text } = useText()
  const format = useFormat()
  const [wanted, setWanted] = useState(false)
  const asked = useContent(wanted ? file.sha256 : undefined)
  const { data } = asked
  return (
    <div className="stack" data-gap="small">
      <p className="small">
        <Icon name="document" /> <UserText>{file.name}</UserText>{' '}
        <bdi className="quiet">{format.fileSize(file.size)}</bdi>{' '}
        {!wanted && (
          <button type="button" className="link-button" onClick={() => setWanted(true)}>
            {text.fetchFile}
          </button>
        )}
      </p>
      {wanted && <FileStateWords state={fileState(asked)} />}
      {data && (
        <div className="row">
          <SaveButton fileName={harmless(file.name)} content={() => new Blob([data.bytes])} />
        </div>
      )}
    </div>
  )
}
