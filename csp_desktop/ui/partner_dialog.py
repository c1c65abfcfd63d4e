"""The dialog of a partner: whom to ask there, and by when its figures are due."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QSpinBox, QWidget

from csp_desktop.domain.partners import Partner
from csp_desktop.ui.forms import child, load_form

_STATUTORY = -1


class PartnerDialog:
    """Shows a partner's contact and agreed date, and returns them as the officer leaves them."""

    def __init__(self, parent: QWidget, partner: Partner) -> None:
        dialog = load_form("partner", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of a partner is no dialog")
        self.dialog = dialog
        self._name = partner.name
        dialog.setWindowTitle(partner.name)
        self._contact = child(dialog, QLineEdit, "partnerContact")
        self._days = child(dialog, QSpinBox, "partnerDays")
        self._contact.setText(partner.contact)
        self._days.setValue(_STATUTORY if partner.agreed_days is None else partner.agreed_days)
        buttons = child(dialog, QDialogButtonBox, "partnerButtons")
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)

    def partner(self) -> Partner:
        """Return the partner as the fields have it."""
        days = self._days.value()
        return Partner(self._name, self._contact.text().strip(), None if days == _STATUTORY else days)

    def ask(self) -> Partner | None:
        """Return the partner once the officer agrees, None where the question was cancelled."""
        chosen = self.dialog.exec() == QDialog.DialogCode.Accepted
        told = self.partner() if chosen else None
        self.dialog.deleteLater()
        return told
