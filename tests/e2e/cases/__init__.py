# SPDX-License-Identifier: GPL-3.0-or-later
"""The end-to-end tests, by what they are about; tests/e2e/run starts them."""
