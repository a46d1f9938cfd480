import { movesMoney } from '../../../src/classify/rules/moves-money.ts'
import { checkRule } from './table.ts'

checkRule(movesMoney, {
  flags: [
    [{ name: 'refund_order', description: 'Refund a paid order.' }, 'Refund a paid order'],
    [{ name: 'place_order', description: 'Place an order for a book.' }, 'Place an order'],
    [{ name: 'create_payment', description: 'Create a payment.' }, 'Create a payment'],
    [
      { name: 'book_flight', description: 'Book a flight and pay with the stored card.' },
      'Book a flight and pay',
    ],
    [{ name: 'mint_nft', description: 'Mint an NFT to a wallet.' }, 'Mint an NFT'],
    [{ name: 'raise_cover', description: 'Add collateral to a loan.' }, 'Add collateral'],
    [{ name: 'leave_pool', description: 'Remove liquidity from a pool.' }, 'Remove liquidity'],
    [{ name: 'amend_order', description: 'Modify a limit order.' }, 'Modify a limit order'],
    [{ name: 'take_out', description: 'Withdraw collateral from a loan.' }, 'Withdraw collateral'],
    [{ name: 'deal', description: 'Write to a contract.', in: { slug: 'npm:ethereum-wallet' } }, 'Write'],
    [{ name: 'share_out', description: 'Distribute pending fees.' }, 'Distribute pending fees'],
    [
      {
        name: 'approve_token_spending',
        description: 'Approve an address to spend ERC20 tokens of a wallet.',
      },
      'approve_token_spending',
    ],
    [{ name: 'cash_in', description: 'Redeem a voucher.' }, 'Redeem a voucher'],
    [{ name: 'finish', description: 'Complete a draft order.' }, 'Complete a draft order'],
    [{ name: 'modify_gtt_order', description: 'Modify an order.' }, 'modify_gtt_order'],
    [{ name: 'hand_in', description: 'Submit a payment transaction.' }, 'Submit a payment transaction'],
    [{ name: 'back', description: 'Request a refund.' }, 'Request a refund'],
  ],
  passes: [
    { name: 'get_order_status', description: 'Order status for a customer.' },
    { name: 'transfer_issue', description: 'Transfer an issue to another project.' },
    { name: 'create_payment_link', description: 'Create a payment link for a customer.' },
    { name: 'deposit_history', description: 'List the history of deposits.' },
    { name: 'quote_transfer', description: 'Get a quote for a transfer.' },
    { name: 'sort_items', description: 'Change the sort order of items.' },
    { name: 'list_pools', description: 'List pools by their liquidity.' },
    { name: 'add_pool', description: 'Add a paddling pool to the shop list.' },
    { name: 'set_menu', description: 'Change the navigation order of the shop pages.' },
    { name: 'add_margin_note', description: 'Add a margin note to a book.' },
    { name: 'deal', description: 'Read a contract.' },
    { name: 'share_out', description: 'Distribute pending tasks.' },
    { name: 'let', description: 'Approve a draft of a wallet label.' },
    { name: 'cash_in', description: 'Redeem a badge.' },
    { name: 'finish', description: 'Complete a draft letter.' },
    { name: 'hand_in', description: 'Submit a payment transaction to the ledger.' },
    { name: 'back', description: 'Request a review.' },
  ],
})
