import type { LucideIcon } from 'lucide-react'
import Briefcase from 'lucide-react/icons/briefcase'
import Globe from 'lucide-react/icons/globe'
import Mail from 'lucide-react/icons/mail'
import MailCheck from 'lucide-react/icons/mail-check'
import Mailbox from 'lucide-react/icons/mailbox'
import MessageCircle from 'lucide-react/icons/message-circle'
import MessageSquare from 'lucide-react/icons/message-square'
import Monitor from 'lucide-react/icons/monitor'
import Phone from 'lucide-react/icons/phone'
import Printer from 'lucide-react/icons/printer'
import Server from 'lucide-react/icons/server'
import Share from 'lucide-react/icons/share'
import Users from 'lucide-react/icons/users'
import Video from 'lucide-react/icons/video'
import type { Channel } from '../../contract/catalogue.ts'

const icons: Record<Channel['icon'], LucideIcon> = {
  phone: Phone,
  users: Users,
  mail: Mail,
  mailbox: Mailbox,
  'mail-check': MailCheck,
  'message-circle': MessageCircle,
  'message-square': MessageSquare,
  video: Video,
  share: Share,
  monitor: Monitor,
  globe: Globe,
  briefcase: Briefcase,
  printer: Printer,
  server: Server,
}

/** The picture of a channel. It only accompanies the name, so it is hidden from reading aloud. */
export function ChannelIcon({ icon }: { icon: Channel['icon'] }) {
  const Icon = icons[icon]
  return <Icon className="icon" />
}
